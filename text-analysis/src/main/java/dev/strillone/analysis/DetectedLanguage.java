package dev.strillone.analysis;

/**
 * The language of a text.
 *
 * @param tag BCP 47; {@code und} when it could not be told
 * @param confidence 0 to 1
 */
public record DetectedLanguage(String tag, double confidence) {
  public static final DetectedLanguage UNDETERMINED = new DetectedLanguage("und", 0);
}
