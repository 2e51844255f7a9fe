package dev.strillone.analysis.entity;

/** The look of a word: its letters as {@code X} or {@code x}, digits as {@code d}, other signs as they are. */
final class WordShape {
  private static final int LONGEST = 24;

  private WordShape() {}

  static String of(String word, boolean squeeze) {
    StringBuilder shape = new StringBuilder();
    char last = 0;
    for (int i = 0; i < word.length() && shape.length() < LONGEST; i++) {
      char c = word.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
      if (!squeeze || kind != last) {
        shape.append(kind);
      }
      last = kind;
    }
    return shape.toString();
  }
}
