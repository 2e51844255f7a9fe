package dev.strillone.ingest.boilerplate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What makes two lines the same: case, kinds of white space, of apostrophe and of dash aside. */
final class LineKey {
  private static final int LONGEST = 300;
  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼ`´]");
  private static final Pattern DASHES = Pattern.compile("\\p{Pd}");

  private LineKey() {}

  static String of(String line) {
    String folded = Normalizer.normalize(line, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String marks = DASHES.matcher(APOSTROPHES.matcher(folded).replaceAll("'")).replaceAll("-");
    return WHITE_SPACE.matcher(marks).replaceAll(" ").strip();
  }

  /** A longer line is a paragraph of news, and an empty one nothing. */
  static boolean isWorthKeeping(String key) {
    return !key.isEmpty() && key.length() <= LONGEST;
  }
}
