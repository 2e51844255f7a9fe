package dev.strillone.analysis.topic;

import java.util.Map;

/** The 17 top-level IPTC Media Topics: official English names, Italian names of our own, unofficial. */
public final class MediaTopics {
  private static final Map<String, String[]> NAMES =
      Map.ofEntries(
          topic(
              "01", "arts, culture, entertainment and media", "arte, cultura, spettacolo e media"),
          topic("02", "crime, law and justice", "cronaca nera, diritto e giustizia"),
          topic(
              "03",
              "disaster, accident and emergency incident",
              "disastri, incidenti ed emergenze"),
          topic("04", "economy, business and finance", "economia, imprese e finanza"),
          topic("05", "education", "istruzione"),
          topic("06", "environment", "ambiente"),
          topic("07", "health", "salute"),
          topic("08", "human interest", "curiosità e storie di vita"),
          topic("09", "labour", "lavoro"),
          topic("10", "lifestyle and leisure", "stili di vita e tempo libero"),
          topic("11", "politics and government", "politica e governo"),
          topic("12", "religion", "religione"),
          topic("13", "science and technology", "scienza e tecnologia"),
          topic("14", "society", "società"),
          topic("15", "sport", "sport"),
          topic("16", "conflict, war and peace", "conflitti, guerra e pace"),
          topic("17", "weather", "meteo"));

  private MediaTopics() {}

  private static Map.Entry<String, String[]> topic(String digits, String english, String italian) {
    return Map.entry("medtop:" + digits + "000000", new String[] {english, italian});
  }

  /** Names of a code by language tag. */
  public static Map<String, String> names(String code) {
    String[] names = NAMES.get(code);
    if (names == null) {
      throw new IllegalArgumentException("No top-level Media Topic has the code '" + code + "'");
    }
    return Map.of("en-GB", names[0], "it", names[1]);
  }
}
