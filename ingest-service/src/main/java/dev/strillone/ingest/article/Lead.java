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
    Matcher found = CAPITALS.matcher(start);
    if (DateLine.leads(paragraph) || !found.find()) {
      return OptionalInt.empty();
    }
    String lead = found.group(1);
    return lead.codePoints().filter(Character::isUpperCase).count() >= FEWEST_LETTERS
        ? OptionalInt.of(lead.stripTrailing().length())
        : OptionalInt.empty();
  }
}
