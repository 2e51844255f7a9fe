package dev.strillone.analysis;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text to analyse.
 *
 * @param declaredLanguage BCP 47, as the source declared it; detection has the last word
 */
public record ArticleText(@Nullable String title, String body, @Nullable String declaredLanguage) {
  public ArticleText {
    Objects.requireNonNull(body, "body");
  }
}
