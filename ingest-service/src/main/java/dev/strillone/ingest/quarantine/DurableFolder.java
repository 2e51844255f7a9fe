package dev.strillone.ingest.quarantine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Files that are whole or not there, also after the power failed. */
final class DurableFolder {
  private static final String UNFINISHED = ".tmp";

  private final Path path;

  private DurableFolder(Path path) {
    this.path = path;
  }

  /** Makes the folder where it is missing and removes what a dead process left unfinished. */
  static DurableFolder open(Path path) throws IOException {
    Files.createDirectories(path);
    DurableFolder folder = new DurableFolder(path.toRealPath());
    for (String name : folder.names()) {
      if (name.endsWith(UNFINISHED)) {
        folder.delete(name);
      }
    }
    return folder;
  }

  List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  boolean has(String name) {
    return Files.isRegularFile(path.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  byte[] read(String name) throws IOException {
    return Files.readAllBytes(path.resolve(name));
  }

  /** Returns once the file would survive a failure of the machine. */
  void write(String name, byte[] bytes) throws IOException {
    Path unfinished = path.resolve(name + UNFINISHED);
    try {
      try (FileChannel file =
          FileChannel.open(
              unfinished,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          file.write(rest);
        }
        file.force(true);
      }
      Files.move(unfinished, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(unfinished); // a full disk must not stay full of halves
      throw e;
    }
    force();
  }

  void delete(String name) throws IOException {
    Files.deleteIfExists(path.resolve(name));
  }

  /** A rename is on disk when its folder is. */
  private void force() throws IOException {
    try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
      folder.force(true);
    }
  }
}
