package dev.strillone.ingest.article;

import com.google.re2j.Pattern;

/** Lines without words: rows of signs, addresses. */
final class Rules {
  private static final Pattern RULE =
      Pattern.compile("^(?:[-–—_=*•·~#+.◆◇■□●○⁂☙❦✦\\s]){3,}$|^[§⁂]$");
  private static final Pattern ADDRESS =
      Pattern.compile("^[\\s(<\\[>→➜»:–-]*(?:https?://|www\\.)\\S+?[\\s)>\\].]*$");
  private static final Pattern MAIL =
      Pattern.compile("^[\\s(<]*[\\w.+-]+@[\\w-]+\\.[\\w.]+[\\s)>]*$");

  private Rules() {}

  static boolean isRule(String line) {
    return RULE.matches(line);
  }

  static boolean isAddress(String line) {
    return ADDRESS.matches(line) || MAIL.matches(line);
  }
}
