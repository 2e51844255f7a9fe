package dev.strillone.analysis.language;

import dev.strillone.analysis.DetectedLanguage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Apache OpenNLP's detector, restricted to the languages that feeds come in. A text in another language is
 * undetermined rather than forced into one of them.
 */
public final class OpenNlpLanguageDetector implements LanguageDetector {
  /** The first lines of an article tell its language; reading on only costs time. */
  private static final int READ_AT_MOST = 800;

  private static final int FEWEST_LETTERS = 12;

  /**
   * The model spreads its confidence over 103 languages, the wider the shorter the text: a sentence has 0.05 to 0.3 for
   * its language, four words have 0.015 to 0.03, and so have random letters. Measured on the sentences of SIB-200.
   */
  private static final double SURE = 0.03;

  private static final double LEAST = 0.014;
  private static final double LEAST_LEAD = 1.05;

  /** How far a language that no feed comes in may be ahead: Latin and Esperanto are, of Italian headlines. */
  private static final double MOST_AHEAD = 1.2;

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
    boolean believable = letters > 0 && letters < 10 * FEWEST_LETTERS && FeedLanguage.known(tag);
    return silent && believable ? new DetectedLanguage(tag, DECLARED_ONLY) : detected;
  }

  private DetectedLanguage rank(String head) {
    // Cheap around the shared model, and not safe to share itself.
    Language[] ranked = new LanguageDetectorME(model).predictLanguages(head);
    String script = LetterText.script(head);
    List<Language> feeds =
        Arrays.stream(ranked)
            .filter(language -> FeedLanguage.writes(language.getLang(), script))
            .limit(2)
            .toList();
    if (feeds.isEmpty()) {
      return DetectedLanguage.UNDETERMINED;
    }
    Language best = feeds.getFirst();
    String tag = FeedLanguage.tag(best.getLang());
    double confidence = best.getConfidence();
    double next = feeds.size() < 2 ? 0 : feeds.getLast().getConfidence();
    boolean another = ranked[0].getConfidence() > MOST_AHEAD * confidence;
    boolean believable =
        confidence >= SURE
            || (confidence >= LEAST && confidence >= LEAST_LEAD * next && UsualWords.in(head, tag));
    return another || !believable
        ? DetectedLanguage.UNDETERMINED
        : new DetectedLanguage(tag, square(confidence) / (square(confidence) + square(next)));
  }

  private static double square(double number) {
    return number * number;
  }
}
