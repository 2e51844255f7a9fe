package dev.strillone.store.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TagChangeQueryTest {
  @Test
  void aDateMeansTheWholeDay() {
    TagChangeQuery query =
        TagChangeQuery.parse("2026-11-24", "2026-11-24", "2026-11-24", " ", null, null, 20, "7");

    assertThat(query.since()).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
    assertThat(query.from()).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
    assertThat(query.to()).isEqualTo(Instant.parse("2026-11-25T00:00:00Z"));
    assertThat(query.source()).isNull();
    assertThat(query.after()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "soon,,,20,, since",
    ",name,,20,, kind",
    ",,moved,20,, change",
    ",,,101,, limit",
    ",,,20,x, after"
  })
  void whatCantBeUsedIsNamed(
      @Nullable String since,
      @Nullable String kind,
      @Nullable String change,
      int limit,
      @Nullable String after,
      String named) {
    assertThatThrownBy(
            () -> TagChangeQuery.parse(since, null, null, null, kind, change, limit, after))
        .isInstanceOf(BadQuery.class)
        .hasMessageContaining("'" + named + "'");
  }
}
