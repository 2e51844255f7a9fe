package dev.strillone.store.filter;

import dev.strillone.store.Sample;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class TextSearchTest {
  private static final Candidate ARTICLE =
      new Candidate(
          Sample.article(
              "gazzetta",
              "Il bollettino",
              "L'azienda dell’energia riapre due fabbriche a Torino.",
              Instant.parse("2026-11-01T08:00:00Z")));

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "fabbrica, true",
        "FABBRICA torino, true",
        "fabbrica Milano, false",
        "Milano or fabbrica, true",
        "Milano fabbrica or Torino, true",
        "orto, false",
        "\"due fabbriche\", true",
        "\"fabbriche due\", false",
        "\"energia riapre\" -Milano, true",
        "fabbrica -Torino, false",
        "--Torino, true",
        "-Milano, true",
        "azienda energia, true",
        "l'energia, true",
        "il, false",
        "fabbrica il, true",
        "\"bollettino azienda\", false",
        "\"bollettino l'azienda\", true",
        "Milano or, false",
        "fabbriche:torino, true",
        "fabbriche|torino, true"
      })
  void wordsAreFoundAsPostgresFindsThem(String text, boolean found) {
    assertThat(new TextSearch(text).finds(ARTICLE)).isEqualTo(found);
  }

  @Test
  void nothingThatSomebodyTypesIsAnError() {
    for (String odd :
        List.of(
            "",
            "-",
            "\"",
            "or",
            "or or or",
            "a & (",
            ":*",
            "!!",
            "\\",
            "😀",
            "\ud83d",
            "a -",
            "-".repeat(10_000),
            "a ".repeat(5_000),
            "\"" + "a ".repeat(4_999),
            "-a".repeat(5_000),
            "a or ".repeat(2_000))) {
      assertThatCode(() -> new TextSearch(odd).finds(ARTICLE))
          .as(odd.substring(0, Math.min(9, odd.length())))
          .doesNotThrowAnyException();
    }
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder odd = new StringBuilder();
      for (int j = random.nextInt(20); j > 0; j--) {
        odd.append("\"-:|&!() orabàé'’.*\\😀\n".charAt(random.nextInt(23)));
      }
      assertThatCode(() -> new TextSearch(odd.toString()).finds(ARTICLE))
          .as(odd.toString())
          .doesNotThrowAnyException();
    }
  }
}
