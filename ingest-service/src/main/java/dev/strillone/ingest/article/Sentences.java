package dev.strillone.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a paragraph into sentences, well enough to know its first and its last. */
final class Sentences {
  private static final Set<String> SHORT =
      Set.of(
          "sig", "sigg", "dott", "dr", "prof", "avv", "ing", "arch", "sen", "gen", "col", "mons",
          "art", "pag", "vol", "cfr", "ecc", "es", "n", "nn", "tel", "mr", "mrs", "ms", "st", "jr",
          "sr", "vs", "inc", "ltd", "co", "corp", "etc", "gov", "rep", "lt", "sgt", "feb", "nov",
          "dic", "lug", "ott", "dec", "jan", "aug", "sept", "oct");
  private static final String CLOSING = "»”\"’')]";
  private static final String OPENING = "«“\"‘'([";

  private Sentences() {}

  static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      if (isMark(text.charAt(at))) {
        int end = at + 1;
        while (end < text.length()
            && (isMark(text.charAt(end)) || CLOSING.indexOf(text.charAt(end)) >= 0)) {
          end++;
        }
        if (ends(text, at, end)) {
          sentences.add(text.substring(start, end).strip());
          start = end;
        }
        at = end - 1;
      }
    }
    String rest = text.substring(start).strip();
    if (!rest.isEmpty()) {
      sentences.add(rest);
    }
    return sentences;
  }

  static int count(String text) {
    return Signs.holdsAny(text, ".!?…") ? of(text).size() : text.isBlank() ? 0 : 1;
  }

  static String first(String text) {
    List<String> sentences = of(text);
    return sentences.isEmpty() ? "" : sentences.getFirst();
  }

  private static boolean isMark(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  /** A mark ends a sentence where white space and then no small letter follows, unless it ends a short form. */
  private static boolean ends(String text, int mark, int end) {
    if (end + 1 >= text.length() || text.charAt(end) != ' ') {
      return false;
    }
    int next = end + 1;
    while (next < text.length() - 1 && OPENING.indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (Character.isLowerCase(text.codePointAt(next))) {
      return false;
    }
    return text.charAt(mark) != '.' || !isShort(text, mark);
  }

  private static boolean isShort(String text, int mark) {
    int start = mark;
    while (start > 0
        && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    String word = text.substring(start, mark);
    return SHORT.contains(word.toLowerCase(Locale.ROOT))
        || (word.length() == 1 && Character.isUpperCase(word.charAt(0)))
        || (word.length() >= 3 && word.charAt(1) == '.');
  }
}
