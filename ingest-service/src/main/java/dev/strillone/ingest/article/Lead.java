package dev.strillone.ingest.article;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.OptionalInt;

/** Capitals that begin a paragraph in the place of a headline: {@code SCUOLA. Il consiglio ha …}. */
final class Lead {
  private static final Pattern CAPITALS =
      Pattern.compile(
          "^((?:[\\p{Lu}\\d][\\p{Lu}\\d'’./&-]*,? ?){1,14}?)\\s?[.:–—|-]\\s+[\\p{Lu}\\d«“\"'‘]");
  private static final int FEWEST_LETTERS = 4;

  private Lead() {}

  /** Index (UTF-16) after the capitals, without the mark that ends them; empty where there is no such lead. */
  static OptionalInt end(String paragraph) {
    String start = paragraph.length() > 160 ? paragraph.substring(0, 160) : paragraph;
    if (capitals(start) < FEWEST_LETTERS || DateLine.leads(paragraph)) {
      return OptionalInt.empty();
    }
    Matcher found = CAPITALS.matcher(start);
    if (!found.find()) {
      return OptionalInt.empty();
    }
    String lead = found.group(1);
    return capitals(lead) >= FEWEST_LETTERS
        ? OptionalInt.of(lead.stripTrailing().length())
        : OptionalInt.empty();
  }

  /** How many there are before the first small letter. */
  private static int capitals(String text) {
    int capitals = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (Character.isLowerCase(c)) {
        break;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return capitals;
  }
}
