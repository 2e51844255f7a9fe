package dev.strillone.ingest.article;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Il sig. Rossi è a Roma",
        "J. K. Rowling parla alla U.S. Army",
        "Costa 3.50 euro al kg. circa",
        "Dice: «Non so. forse» e va"
      })
  void aShortFormEndsNoSentence(String text) {
    assertThat(Sentences.of(text)).containsExactly(text);
  }

  @Test
  void marksAndWhatClosesThemEndASentence() {
    String text = "È vero? «Sì!» Poi tace… Il resto (non tutto.) Nel 2026 si vedrà.";

    List<String> sentences = Sentences.of(text);

    assertThat(sentences)
        .containsExactly(
            "È vero?", "«Sì!»", "Poi tace…", "Il resto (non tutto.)", "Nel 2026 si vedrà.");
  }
}
