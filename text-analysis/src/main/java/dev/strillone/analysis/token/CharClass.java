package dev.strillone.analysis.token;

/** The few classes of characters that tokens are cut by. */
final class CharClass {
  private CharClass() {}

  static boolean separates(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.CONTROL;
  }

  static boolean word(int c) {
    return Character.isLetterOrDigit(c) || attaches(c);
  }

  /** Marks and joiners, which belong to what stands before them. */
  static boolean attaches(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || (type == Character.MODIFIER_SYMBOL && c >= 0x1F3FB && c <= 0x1F3FF);
  }

  static boolean apostrophe(int c) {
    return c == '\'' || c == '’' || c == 'ʼ';
  }

  static boolean connector(int c) {
    return c == '-' || c == '&' || c == '_' || c == '@' || c == '‑';
  }
}
