package dev.strillone.ingest.article;

import com.google.re2j.Pattern;

/** Lines without words: rows of signs, addresses. */
final class Rules {
  private static final String SIGNS = "-–—_=*•·~#+.◆◇■□●○⁂☙❦✦ \t\n\f\r";
  private static final String ALONE = "§⁂";
  private static final int SHORTEST = 3;
  private static final Pattern ADDRESS =
      Pattern.compile("^[\\s(<\\[>→➜»:–-]*(?:https?://|www\\.)\\S+?[\\s)>\\].]*$");
  private static final Pattern MAIL =
      Pattern.compile("^[\\s(<]*[\\w.+-]+@[\\w-]+\\.[\\w.]+[\\s)>]*$");

  private Rules() {}

  static boolean isRule(String line) {
    if (line.length() < SHORTEST) {
      return line.length() == 1 && ALONE.indexOf(line.charAt(0)) >= 0;
    }
    for (int i = 0; i < line.length(); i++) {
      if (SIGNS.indexOf(line.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  static boolean isAddress(String line) {
    return ((line.contains("http") || line.contains("www.")) && ADDRESS.matches(line))
        || (line.indexOf('@') >= 0 && MAIL.matches(line));
  }
}
