package dev.strillone.ingest.article;

import dev.strillone.ingest.document.Deadline;
import java.util.Locale;

/**
 * What a line looks like, whatever it says.
 *
 * @param words of its core
 * @param capitals all letters are capitals, and there are enough to tell
 * @param start of its core
 * @param end of its core
 * @param sentences how many it holds; a line without a full stop is one
 */
record Shape(Ornament ornament, int words, boolean capitals, Start start, End end, int sentences) {
  private static final int ENOUGH_LETTERS = 4;
  private static final String CLOSING = "»”\"’')]*_";
  private static final String OPENING = "«“\"‘'([¿¡*_";

  enum Start {
    CAPITAL,
    DIGIT,
    SMALL,
    OTHER
  }

  enum End {
    /** A full stop. */
    STOP,
    /** A question or exclamation mark, three dots. */
    MARK,
    COLON,
    /** A comma, a semicolon, a dash: something is to follow. */
    OPEN,
    /** A word. */
    NONE
  }

  static Shape of(String text) {
    Deadline.check();
    Ornament ornament = Ornament.of(text);
    String core = ornament.core();
    return new Shape(
        ornament, words(core), capitals(core), start(core), end(core), Sentences.count(core));
  }

  String core() {
    return ornament.core();
  }

  boolean endsSentence() {
    return end == End.STOP || end == End.MARK;
  }

  private static int words(String core) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < core.length(); i++) {
      boolean letter =
          Character.isLetterOrDigit(core.charAt(i)) || Character.isSurrogate(core.charAt(i));
      words += letter && !inside ? 1 : 0;
      inside = letter || (inside && core.charAt(i) != ' ');
    }
    return words;
  }

  private static boolean capitals(String core) {
    int upper = 0;
    int lower = 0;
    for (int at = 0; at < core.length(); at += Character.charCount(core.codePointAt(at))) {
      int c = core.codePointAt(at);
      upper += Character.isUpperCase(c) ? 1 : 0;
      lower += Character.isLowerCase(c) ? 1 : 0;
    }
    return upper >= ENOUGH_LETTERS && lower * 8L <= upper;
  }

  private static Start start(String core) {
    int at = 0;
    while (at < core.length() && OPENING.indexOf(core.charAt(at)) >= 0) {
      at++;
    }
    if (at == core.length()) {
      return Start.OTHER;
    }
    int c = core.codePointAt(at);
    if (Character.isLowerCase(c)) {
      return isBrand(core, at) ? Start.CAPITAL : Start.SMALL;
    }
    return Character.isUpperCase(c)
        ? Start.CAPITAL
        : Character.isDigit(c) ? Start.DIGIT : Start.OTHER;
  }

  /** Names such as iPhone and xAI begin with a small letter wherever they stand. */
  private static boolean isBrand(String core, int at) {
    int space = core.indexOf(' ', at);
    String word = core.substring(at, space < 0 ? core.length() : space);
    return !word.equals(word.toLowerCase(Locale.ROOT))
        && word.indexOf('\'') < 0
        && word.indexOf('’') < 0;
  }

  private static End end(String core) {
    int at = core.length() - 1;
    while (at > 0 && CLOSING.indexOf(core.charAt(at)) >= 0) {
      at--;
    }
    return switch (at < 0 ? ' ' : core.charAt(at)) {
      case '.' -> core.endsWith("...") ? End.MARK : End.STOP;
      case '?', '!', '…' -> End.MARK;
      case ':' -> End.COLON;
      case ',', ';', '-', '–', '—', '(', '«', '“' -> End.OPEN;
      default -> End.NONE;
    };
  }
}
