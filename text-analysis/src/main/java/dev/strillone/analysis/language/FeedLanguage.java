package dev.strillone.analysis.language;

import java.util.Arrays;
import java.util.List;

/** The languages that feeds come in: ISO 639-3, which the model speaks, BCP 47, and the script. */
enum FeedLanguage {
  ITA("it", "LATIN"),
  ENG("en", "LATIN"),
  FRA("fr", "LATIN"),
  DEU("de", "LATIN"),
  SPA("es", "LATIN"),
  POR("pt", "LATIN"),
  NLD("nl", "LATIN"),
  RON("ro", "LATIN"),
  CAT("ca", "LATIN"),
  POL("pl", "LATIN"),
  SWE("sv", "LATIN"),
  TUR("tr", "LATIN"),
  RUS("ru", "CYRILLIC"),
  UKR("uk", "CYRILLIC"),
  ELL("el", "GREEK"),
  ARA("ar", "ARABIC"),
  CMN("zh", "HAN"),
  JPN("ja", "HAN HIRAGANA KATAKANA");

  private final String tag;
  private final String scripts;

  FeedLanguage(String tag, String scripts) {
    this.tag = tag;
    this.scripts = scripts;
  }

  /** Whether feeds come in the language and it is written in the script. */
  static boolean writes(String code, String script) {
    return Arrays.stream(values())
        .anyMatch(
            each ->
                each.name().equalsIgnoreCase(code)
                    && List.of(each.scripts.split(" ", -1)).contains(script));
  }

  static String tag(String code) {
    return Arrays.stream(values())
        .filter(each -> each.name().equalsIgnoreCase(code))
        .findFirst()
        .orElseThrow()
        .tag;
  }

  static boolean known(String tag) {
    return Arrays.stream(values()).anyMatch(each -> each.tag.equals(tag));
  }
}
