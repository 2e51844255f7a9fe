package dev.strillone.events;

/** A text that is sliced by code points; constant time per slice where no surrogate pair stands in the text. */
final class CodePointText {
  private final String text;
  private final int length;

  CodePointText(String text) {
    this.text = text;
    this.length = text.codePointCount(0, text.length());
  }

  /**
   * @throws IllegalArgumentException if the span leaves the text
   */
  String slice(int start, int end) {
    if (start < 0 || end < start || end > length) {
      throw new IllegalArgumentException(
          "span " + start + ".." + end + " leaves a text of " + length + " code points");
    }
    if (length == text.length()) {
      return text.substring(start, end);
    }
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }
}
