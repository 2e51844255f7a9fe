package dev.strillone.cli.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the documents behind names: files, folders (their files by name, hidden ones left out), or {@code -}. */
public final class DocumentReader {
  private static final String STANDARD_INPUT = "-";

  private final Path directory;
  private final InputStream standardInput;
  private final List<DocumentFile> read = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * @param directory what relative names start from
   */
  public DocumentReader(Path directory, InputStream standardInput) {
    this.directory = directory;
    this.standardInput = standardInput;
  }

  /** Reads what can be read; what cannot becomes a problem, and the others are read all the same. */
  public Documents read(List<String> names) {
    for (String name : names) {
      if (name.equals(STANDARD_INPUT)) {
        readStandardInput();
      } else if (Files.isDirectory(directory.resolve(name))) {
        readFolder(name);
      } else {
        readFile(name);
      }
    }
    return new Documents(read, problems);
  }

  private void readFile(String name) {
    try {
      add(name, Files.readAllBytes(directory.resolve(name)));
    } catch (NoSuchFileException e) {
      problems.add(name + ": there is no such file");
    } catch (AccessDeniedException e) {
      problems.add(name + ": no permission to read it");
    } catch (IOException e) {
      problems.add(name + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  private void readFolder(String name) {
    try (Stream<Path> entries = Files.list(directory.resolve(name))) {
      List<String> files =
          entries
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString())
              .filter(file -> !file.startsWith("."))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        problems.add(name + ": a folder without files");
      }
      files.forEach(file -> readFile(Path.of(name, file).toString()));
    } catch (IOException e) {
      problems.add(name + ": the folder cannot be read (" + e.getMessage() + ")");
    }
  }

  private void readStandardInput() {
    try {
      add(STANDARD_INPUT, standardInput.readAllBytes());
    } catch (IOException e) {
      problems.add("standard input cannot be read (" + e.getMessage() + ")");
    }
  }

  private void add(String name, byte[] bytes) {
    read.add(new DocumentFile(name, ContentType.of(name, bytes), bytes));
  }
}
