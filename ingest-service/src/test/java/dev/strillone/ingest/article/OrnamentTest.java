package dev.strillone.ingest.article;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OrnamentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1. Il governo cade; NUMBERED; 1; Il governo cade",
        "12) Il governo cade; NUMBERED; 12; Il governo cade",
        "#3 Il governo cade; NUMBERED; 3; Il governo cade",
        "02 – Il governo cade; NUMBERED; 2; Il governo cade",
        "1️⃣ Il governo cade; NUMBERED; 1; Il governo cade",
        "## Il governo cade ##; HEADING; 2; Il governo cade",
        "**Il governo cade**; BOLD; 0; Il governo cade",
        "## 4. **Il governo cade**; HEADING; 2; Il governo cade",
        "📰 Il governo cade; EMOJI; 0; Il governo cade",
        "🇮🇹 **Il governo cade** 👇; EMOJI; 0; Il governo cade",
        "• Il governo cade; BULLET; 0; Il governo cade",
        "- Il governo cade; BULLET; 0; Il governo cade",
        "Il governo cade →; PLAIN; 0; Il governo cade",
        "4 ingegneri lasciano Tesla; PLAIN; 0; 4 ingegneri lasciano Tesla",
        "2026 anno di svolta; PLAIN; 0; 2026 anno di svolta",
        "5,2 milioni per la scuola; PLAIN; 0; 5,2 milioni per la scuola",
        "3.500 posti in più; PLAIN; 0; 3.500 posti in più",
      })
  void tellsWordsFromWhatDecoratesThem(String line, Style style, int level, String core) {
    Ornament ornament = Ornament.of(line);

    assertThat(ornament).isEqualTo(new Ornament(style, level, core, null));
  }

  @Test
  void aLinkIsNoPartOfTheWords() {
    assertThat(Ornament.of("[Il governo cade](https://e.it/1)"))
        .isEqualTo(new Ornament(Style.PLAIN, 0, "Il governo cade", "https://e.it/1"));
    assertThat(Ornament.of("Il governo cade (https://e.it/1)"))
        .isEqualTo(new Ornament(Style.PLAIN, 0, "Il governo cade", "https://e.it/1"));
  }
}
