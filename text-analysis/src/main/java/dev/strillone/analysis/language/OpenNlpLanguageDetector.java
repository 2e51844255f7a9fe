package dev.strillone.analysis.language;

import dev.strillone.analysis.DetectedLanguage;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Apache OpenNLP's detector, restricted to the languages that feeds come in. A text in another language is
 * undetermined rather than forced into one of them.
 */
public final class OpenNlpLanguageDetector implements LanguageDetector {
  /** ISO 639-3, which the model speaks, to BCP 47. */
  private static final Map<String, String> TAGS =
      Map.ofEntries(
          Map.entry("ita", "it"),
          Map.entry("eng", "en"),
          Map.entry("fra", "fr"),
          Map.entry("deu", "de"),
          Map.entry("spa", "es"),
          Map.entry("por", "pt"),
          Map.entry("nld", "nl"),
          Map.entry("ron", "ro"),
          Map.entry("cat", "ca"),
          Map.entry("pol", "pl"),
          Map.entry("swe", "sv"),
          Map.entry("rus", "ru"),
          Map.entry("ukr", "uk"),
          Map.entry("ell", "el"),
          Map.entry("tur", "tr"),
          Map.entry("ara", "ar"),
          Map.entry("cmn", "zh"),
          Map.entry("jpn", "ja"));

  /** The first lines of an article tell its language; reading on only costs time. */
  private static final int READ_AT_MOST = 1500;

  private static final int FEWEST_LETTERS = 12;
  private static final double LEAST_CONFIDENCE = 0.5;

  /** Below this, the feed languages together are not what the model sees in the text. */
  private static final double LEAST_SHARE = 0.02;

  private static final double DECLARED_ONLY = 0.5;

  private final LanguageDetectorModel model;

  public OpenNlpLanguageDetector(LanguageDetectorModel model) {
    this.model = model;
  }

  @Override
  public DetectedLanguage detect(String text, @Nullable String declared) {
    String head = LetterText.head(text, READ_AT_MOST);
    long letters = head.codePoints().filter(Character::isLetter).count();
    DetectedLanguage detected =
        letters < FEWEST_LETTERS ? DetectedLanguage.UNDETERMINED : rank(head);
    boolean silent = detected.equals(DetectedLanguage.UNDETERMINED);
    String tag = declared == null ? "" : Locale.forLanguageTag(declared).getLanguage();
    boolean believable = letters > 0 && letters < 10 * FEWEST_LETTERS && TAGS.containsValue(tag);
    return silent && believable ? new DetectedLanguage(tag, DECLARED_ONLY) : detected;
  }

  private DetectedLanguage rank(String head) {
    // Cheap around the shared model, and not safe to share itself.
    Language[] ranked = new LanguageDetectorME(model).predictLanguages(head);
    double share = 0;
    Language best = null;
    for (Language language : ranked) {
      if (TAGS.containsKey(language.getLang())) {
        share += language.getConfidence();
        best = best == null ? language : best;
      }
    }
    if (best == null || share < LEAST_SHARE) {
      return DetectedLanguage.UNDETERMINED;
    }
    double confidence = Math.min(1, best.getConfidence() / share);
    String tag = TAGS.get(best.getLang());
    return tag == null || confidence < LEAST_CONFIDENCE
        ? DetectedLanguage.UNDETERMINED
        : new DetectedLanguage(tag, confidence);
  }
}
