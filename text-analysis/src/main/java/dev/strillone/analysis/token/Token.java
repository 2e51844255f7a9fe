package dev.strillone.analysis.token;

/**
 * A word, number or sign where it stands.
 *
 * @param text to the letter, {@code text == source[start:end]} in code points
 * @param form what models see: typographic apostrophes written as {@code '}
 * @param start first code point, zero-based
 * @param end code point after the last
 * @param index where it begins in the string, in UTF-16 units, for cutting without counting again
 */
public record Token(String text, String form, int start, int end, int index) {

  /** A token as the text writes it. */
  public static Token of(String text, int start, int end, int index) {
    return new Token(text, text.replace('’', '\'').replace('ʼ', '\''), start, end, index);
  }

  /** Where it ends in the string, in UTF-16 units. */
  public int indexAfter() {
    return index + text.length();
  }

  /** Whether it begins with an upper-case or title-case letter. */
  public boolean capitalised() {
    int first = form.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }
}
