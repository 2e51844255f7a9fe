package dev.strillone.ingest.article;

import java.util.Locale;
import java.util.Set;

/**
 * Tells whether the last letters of a line and the first of the next are one word, broken with a hyphen or without. A
 * word is put together only where the whole is known, from the list or from elsewhere in the document, and the pieces
 * can't stand alone.
 */
final class WordMender {
  private static final String HYPHENS = "-\u2010\u00AD¬";

  private final Vocabulary vocabulary;
  private final Set<String> ofDocument;

  /**
   * @param ofDocument words that stand whole in the document, in small letters
   */
  WordMender(Vocabulary vocabulary, Set<String> ofDocument) {
    this.vocabulary = vocabulary;
    this.ofDocument = ofDocument;
  }

  /** How two lines become one. */
  enum Joint {
    SPACE,
    /** The word goes on. */
    NOTHING,
    /** The word goes on, and the hyphen at the end of the first line goes. */
    WITHOUT_HYPHEN,
    /** The hyphen belongs to the word. */
    AT_HYPHEN
  }

  Joint joint(CharSequence line, String next) {
    String tail = tail(line);
    String head = head(next);
    if (head.isEmpty() || tail.isEmpty() || !Character.isLowerCase(head.codePointAt(0))) {
      return Joint.SPACE;
    }
    int last = tail.length() - 1;
    if (HYPHENS.indexOf(tail.charAt(last)) >= 0) {
      return atHyphen(tail.substring(0, last), head, tail.charAt(last));
    }
    return isOneWord(tail, head) ? Joint.NOTHING : Joint.SPACE;
  }

  private Joint atHyphen(String tail, String head, char hyphen) {
    if (tail.isEmpty() || !Character.isLetter(tail.charAt(tail.length() - 1))) {
      return Joint.SPACE;
    }
    String compound = (tail + "-" + head).toLowerCase(Locale.ROOT);
    if (hyphen == '-' && (ofDocument.contains(compound) || isCompound(tail, head))) {
      return Joint.AT_HYPHEN;
    }
    return Joint.WITHOUT_HYPHEN;
  }

  /** Both pieces are words and the whole is none: the hyphen is part of the spelling. */
  private boolean isCompound(String tail, String head) {
    return !isKnown(tail + head) && vocabulary.knows(tail) && vocabulary.knows(head);
  }

  private boolean isOneWord(String tail, String head) {
    boolean letters = Character.isLetter(tail.codePointBefore(tail.length()));
    return letters && isKnown(tail + head) && !(standsAlone(tail) && standsAlone(head));
  }

  private boolean isKnown(String word) {
    return vocabulary.knows(word) || ofDocument.contains(word.toLowerCase(Locale.ROOT));
  }

  private boolean standsAlone(String piece) {
    String small = piece.toLowerCase(Locale.ROOT);
    return piece.length() == 1
        ? "aeioè".contains(small) || "&0123456789".contains(small)
        : vocabulary.holds(piece) || ofDocument.contains(small);
  }

  private static String tail(CharSequence line) {
    int start = line.length();
    while (start > 0 && isWordPart(line.charAt(start - 1))) {
      start--;
    }
    return line.subSequence(start, line.length()).toString();
  }

  private static String head(String line) {
    int end = 0;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return line.substring(0, end);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || HYPHENS.indexOf(c) >= 0;
  }
}
