package dev.strillone.ingest.article;

/** Pictures at the ends of a line; digits and signs that merely may be shown as one do not count. */
final class Emoji {
  private static final int JOINER = 0x200D;
  private static final int AS_PICTURE = 0xFE0F;
  private static final int KEYCAP = 0x20E3;

  private Emoji() {}

  /** Length (UTF-16) of the pictures that the text begins with, white space after them included; 0 for none. */
  static int leading(String text) {
    int at = 0;
    while (at < text.length() && isPart(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    if (at == 0 || at == text.length()) {
      return 0;
    }
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '|')) {
      at++;
    }
    return at;
  }

  /** Length (UTF-16) of the pictures that the text ends with; 0 for none or nothing else. */
  static int trailing(String text) {
    int at = text.length();
    while (at > 0 && isPart(text.codePointBefore(at))) {
      at -= Character.charCount(text.codePointBefore(at));
    }
    return at == 0 ? 0 : text.length() - at;
  }

  private static boolean isPart(int c) {
    return c == JOINER
        || c == AS_PICTURE
        || c == KEYCAP
        || (Character.isEmoji(c) && c > 0xFF && Character.getType(c) != Character.MATH_SYMBOL);
  }
}
