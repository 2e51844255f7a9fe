package dev.strillone.cli.documents;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why something cannot be read, in plain words. */
final class Unreadable {
  private Unreadable() {}

  static String words(IOException e) {
    return switch (e) {
      case NoSuchFileException absent -> "there is no such file";
      case AccessDeniedException denied -> "no permission to read it";
      default -> "cannot be read (" + e.getMessage() + ")";
    };
  }
}
