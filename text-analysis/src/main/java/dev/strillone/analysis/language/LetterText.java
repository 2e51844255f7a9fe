package dev.strillone.analysis.language;

import java.util.Locale;

/** What the detector reads of a text. */
final class LetterText {
  private LetterText() {}

  /** The first characters, never half a surrogate pair; a text in capitals is read in small letters. */
  static String head(String text, int most) {
    int end = Math.min(text.length(), most);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    String head = text.substring(0, end);
    long upper = head.codePoints().filter(Character::isUpperCase).count();
    long letters = head.codePoints().filter(Character::isLetter).count();
    return upper * 2 > letters ? head.toLowerCase(Locale.ROOT) : head;
  }
}
