package dev.strillone.analysis.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The endings that tell a company's legal form and are no part of what it is called. */
final class LegalForms {
  private static final Set<String> ENDINGS =
      Set.of(
          "spa",
          "srl",
          "srls",
          "sapa",
          "snc",
          "scarl",
          "inc",
          "corp",
          "corporation",
          "ltd",
          "limited",
          "llc",
          "llp",
          "plc",
          "ag",
          "gmbh",
          "se",
          "sa",
          "nv",
          "bv",
          "ab",
          "oy",
          "oyj",
          "asa",
          "co");

  private LegalForms() {}

  /** The words without legal form at their end, at least the first. */
  static List<String> without(List<String> words) {
    int end = words.size();
    while (end > 1 && (isForm(words.get(end - 1)) || words.get(end - 1).equals(","))) {
      end--;
    }
    return words.subList(0, end);
  }

  private static boolean isForm(String word) {
    return ENDINGS.contains(word.replace(".", "").toLowerCase(Locale.ROOT));
  }
}
