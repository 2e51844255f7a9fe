package dev.strillone.analysis.language;

import dev.strillone.analysis.DetectedLanguage;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text. Safe for use by several threads. */
public interface LanguageDetector {

  /**
   * The language of a text; {@link DetectedLanguage#UNDETERMINED} where it cannot be told.
   *
   * @param declared BCP 47, as the source declared it: breaks ties of texts too short to tell, no more
   */
  DetectedLanguage detect(String text, @Nullable String declared);
}
