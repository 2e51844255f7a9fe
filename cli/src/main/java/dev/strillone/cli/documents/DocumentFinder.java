package dev.strillone.cli.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the documents behind names: files, folders (their files by name, hidden ones left out), or {@code -}. */
public final class DocumentFinder {
  private static final String STANDARD_INPUT = "-";

  private final Path directory;
  private final InputStream standardInput;
  private final List<DocumentFile> found = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private DocumentFinder(Path directory, InputStream standardInput) {
    this.directory = directory;
    this.standardInput = standardInput;
  }

  /**
   * Finds what can be found; what cannot becomes a problem, and the others are found all the same. Nothing is read yet.
   *
   * @param directory what relative names start from
   */
  public static Documents find(List<String> names, Path directory, InputStream standardInput) {
    DocumentFinder finder = new DocumentFinder(directory, standardInput);
    // standard input can be read once, however often it is named
    names.stream().distinct().forEach(finder::find);
    return new Documents(finder.found, finder.problems);
  }

  private void find(String name) {
    if (name.equals(STANDARD_INPUT)) {
      found.add(new DocumentFile("standard input", null, () -> standardInput));
      return;
    }
    try {
      Path path = directory.resolve(name);
      if (Files.isDirectory(path)) {
        findIn(name, path);
      } else {
        findFile(name, path);
      }
    } catch (InvalidPathException e) {
      problems.add(name + ": no file can have this name");
    } catch (IOException e) {
      problems.add(name + ": " + Unreadable.words(e));
    } catch (UncheckedIOException e) {
      problems.add(name + ": " + Unreadable.words(e.getCause()));
    }
  }

  private void findIn(String name, Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> files =
          entries
              .filter(Files::isRegularFile)
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        problems.add(name + ": a folder without files");
      }
      files.forEach(file -> find(Path.of(name, file.getFileName().toString()).toString()));
    }
  }

  private void findFile(String name, Path file) throws IOException {
    // asked now, because the answer to a slip of the hand should not wait for a stack to start
    file.getFileSystem().provider().checkAccess(file, AccessMode.READ);
    found.add(new DocumentFile(name, name, () -> Files.newInputStream(file)));
  }
}
