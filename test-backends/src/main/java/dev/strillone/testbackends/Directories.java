package dev.strillone.testbackends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Throw-away directories of the embedded backends. */
final class Directories {
  private Directories() {}

  static Path create(String name) {
    try {
      return Files.createTempDirectory("strillone-test-" + name);
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary directory for " + name, e);
    }
  }

  static void delete(Path dir) {
    try (Stream<Path> files = Files.walk(dir)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(dir + " cannot be deleted", e);
    }
  }
}
