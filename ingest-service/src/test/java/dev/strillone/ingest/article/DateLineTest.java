package dev.strillone.ingest.article;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DateLineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 luglio 2026",
        "Lunedì 3 novembre 2025, ore 8:00",
        "Pubblicato il 12/07/2026 alle 10.30",
        "July 12, 2026",
        "Updated: Nov 3, 2025 at 9:15 pm GMT",
        "10:45",
      })
  void aDateAloneIsOne(String line) {
    assertThat(DateLine.isDate(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Il 12 luglio si vota", "2026", "May leads the talks", "Marzo pazzo"})
  void aLineWithOtherWordsIsNone(String line) {
    assertThat(DateLine.isDate(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ROMA, 12 lug – Il governo ha deciso",
        "ROMA – Il governo ha deciso",
        "(Agenzia) - MILANO, 3 NOV - La Borsa sale",
        "LONDON, Nov 3 (Agency) — Shares rose",
        "Roma, 12 luglio (Agenzia) - Il governo",
        "NEW YORK (Agency) - Shares rose",
      })
  void aParagraphMayBeginWithItsPlace(String paragraph) {
    assertThat(DateLine.leads(paragraph)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Il governo ha deciso – e non cambia idea",
        "OpenAI ha recentemente rafforzato – così dice – la squadra",
        "Roma, la città eterna - si prepara",
      })
  void otherBeginningsAreNone(String paragraph) {
    assertThat(DateLine.leads(paragraph)).isFalse();
  }
}
