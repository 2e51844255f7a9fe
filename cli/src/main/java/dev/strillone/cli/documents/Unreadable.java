package dev.strillone.cli.documents;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why something cannot be read, in plain words. */
public final class Unreadable {
  private Unreadable() {}

  public static String words(IOException e) {
    return switch (e) {
      case NoSuchFileException absent -> "there is no such file";
      case CharacterCodingException foreign -> "it is not UTF-8 text";
      case AccessDeniedException denied -> "no permission to read it";
      default -> "cannot be read (" + e.getMessage() + ")";
    };
  }
}
