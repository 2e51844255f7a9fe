package dev.strillone.analysis.entity;

import dev.strillone.analysis.entity.Gazetteer.Source;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GazetteerTest {
  private static final Gazetteer NAMES =
      Gazetteer.of(
          Map.of(
              "reggio emilia", Source.CITY.bit(),
              "emilia", Source.GIVEN_NAME.bit() | Source.WORD.bit(),
              "fiat", Source.BRAND.bit()));

  @Test
  void phrasesAreFoundWithAllTheirLists() {
    assertThat(NAMES.mask("reggio emilia")).isEqualTo(Source.CITY.bit());
    assertThat(NAMES.mask("emilia")).isEqualTo(Source.GIVEN_NAME.bit() | Source.WORD.bit());
    assertThat(NAMES.mask("reggio")).isZero();
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Gazetteer read = Gazetteer.read(NAMES.write());

    assertThat(read.mask("fiat")).isEqualTo(Source.BRAND.bit());
    assertThat(read.write()).isEqualTo(NAMES.write());
  }

  @Test
  void theLongestNameCountsAndOnlyWhereTheTextIsCapitalised() {
    int[] marks =
        KnownNames.marks(
            new SentenceView(List.of("Da", "Reggio", "Emilia", "la", "fiat", "di", "Emilia")),
            NAMES);

    assertThat(marks)
        .containsExactly(
            0,
            Source.CITY.bit() | 1 << KnownNames.PLACE,
            Source.CITY.bit() | 2 << KnownNames.PLACE,
            0,
            0,
            0,
            Source.GIVEN_NAME.bit() | 3 << KnownNames.PLACE);
  }
}
