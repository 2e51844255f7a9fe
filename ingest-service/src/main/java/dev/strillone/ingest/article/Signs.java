package dev.strillone.ingest.article;

import java.util.Locale;
import java.util.Set;

/** Cheap questions that spare a line a pattern which it can't match. */
final class Signs {
  private Signs() {}

  /** Whether any of these characters stands in the text. */
  static boolean holdsAny(String text, String signs) {
    for (int i = 0; i < text.length(); i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a digit, one of these signs and a digit follow each other. */
  static boolean holdsBetweenDigits(String text, String signs) {
    for (int i = 1; i + 1 < text.length(); i++) {
      if (isDigit(text.charAt(i - 1))
          && signs.indexOf(text.charAt(i)) >= 0
          && isDigit(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  static boolean holdsDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of these words, given in small letters, stands in the text between other signs than ASCII's letters and digits. */
  static boolean holdsWord(String text, Set<String> words) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isWordSign(text.charAt(i))) {
        if (i > start && words.contains(text.substring(start, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  /** Whether the text begins with one of these, whatever the case. */
  static boolean beginsWithAny(String text, Iterable<String> beginnings) {
    for (String beginning : beginnings) {
      if (text.regionMatches(true, 0, beginning, 0, beginning.length())) {
        return true;
      }
    }
    return false;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordSign(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
