package dev.strillone.analysis.language;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

  /** The script that most letters are of, as {@link Character.UnicodeScript} names it; empty without letters. */
  static String script(String text) {
    return text
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(Character.UnicodeScript::of)
        .collect(Collectors.groupingBy(script -> script, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey().name())
        .orElse("");
  }
}
