package dev.strillone.ingest.article;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BylineTest {
  @Test
  void namesTheAuthors() {
    assertThat(Byline.of("di Anna Rossi")).contains(new Byline(List.of("Anna Rossi")));
    assertThat(Byline.of("Di Anna Maria De Santis e Luca D’Angelo"))
        .contains(new Byline(List.of("Anna Maria De Santis", "Luca D’Angelo")));
    assertThat(Byline.of("By John Smith and Mary O'Neill, Political Editor"))
        .contains(new Byline(List.of("John Smith", "Mary O'Neill")));
    assertThat(Byline.of("a cura di Paolo Serra | 12 luglio"))
        .contains(new Byline(List.of("Paolo Serra")));
    assertThat(Byline.of("Redazione Economia")).contains(new Byline(List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Di Maio lascia il governo",
        "di fronte alla crisi il governo tace",
        "By the time the police came, he had gone",
        "Di Francesco esonerato, la Roma cambia",
      })
  void newsSignsNothing(String line) {
    assertThat(Byline.of(line)).isEmpty();
  }
}
