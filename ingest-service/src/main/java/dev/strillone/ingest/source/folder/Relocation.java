package dev.strillone.ingest.source.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Moves files so that none is ever written over. */
final class Relocation {
  private Relocation() {}

  /**
   * Reserves a name under {@code directory} for a file: its own, or with a number before the ending where that is taken.
   *
   * @param relative path of the file below the directory
   * @return an empty new file, to be replaced by {@link #into}
   */
  static Path reserve(Path directory, Path relative) throws IOException {
    Path wanted = directory.resolve(relative);
    Files.createDirectories(wanted.getParent());
    for (int number = 2; ; number++) {
      try {
        return Files.createFile(wanted);
      } catch (FileAlreadyExistsException e) {
        wanted = directory.resolve(relative).resolveSibling(numbered(relative, number));
      }
    }
  }

  /** An atomic rename onto a reserved name. */
  static void into(Path file, Path reserved) throws IOException {
    try {
      Files.move(file, reserved, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(reserved);
      throw e;
    }
  }

  private static String numbered(Path relative, int number) {
    String name = relative.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0
        ? name.substring(0, dot) + "-" + number + name.substring(dot)
        : name + "-" + number;
  }
}
