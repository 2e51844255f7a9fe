package dev.strillone.analysis.token;

/** Reads what stands between two tokens, walking the text once. */
final class GapReader {
  private final String text;
  private int codePoint;
  private int index;
  private int lineStart;

  GapReader(String text) {
    this.text = text;
  }

  /**
   * What stands before a token.
   *
   * @param lineBreaks how many line breaks
   * @param lineLength code points of the line that ended
   * @param spaced whether anything stands between at all
   */
  record Gap(int lineBreaks, int lineLength, boolean spaced) {}

  Gap before(Token token, Token previous) {
    int breaks = 0;
    int length = previous.end() - lineStart;
    while (codePoint < token.start()) {
      int c = text.codePointAt(index);
      index += Character.charCount(c);
      codePoint++;
      if (c == '\n' || c == '\u2028' || c == '\u2029') {
        breaks++;
        lineStart = codePoint;
      }
    }
    return new Gap(breaks, length, token.start() > previous.end());
  }
}
