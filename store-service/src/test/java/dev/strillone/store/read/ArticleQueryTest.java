package dev.strillone.store.read;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArticleQueryTest {
  @Test
  void aDateMeansTheWholeDay() {
    ArticleQuery query = parse("2026-11-24", "2026-11-24", null);

    assertThat(query.from()).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
    assertThat(query.to()).isEqualTo(Instant.parse("2026-11-25T00:00:00Z"));
  }

  @Test
  void aCursorComesBackAsItWas() {
    Cursor cursor = new Cursor(Instant.parse("2026-11-24T06:00:00.123456Z"), UUID.randomUUID());

    ArticleQuery query = parse(null, null, cursor.encode());

    assertThat(query.after()).isEqualTo(cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "!!", "MjAyNg", "fHw"})
  void whatIsNoCursorIsNamed(String cursor) {
    assertThatThrownBy(() -> parse(null, null, cursor))
        .isInstanceOf(BadQuery.class)
        .hasMessageContaining("after");
  }

  @Test
  void aTopicMayComeWithoutItsScheme() {
    ArticleQuery query =
        ArticleQuery.parse(null, " ", "13000000", null, null, null, null, 20, null);

    assertThat(query.topic()).isEqualTo("medtop:13000000");
    assertThat(query.entity()).isNull();
  }

  private static ArticleQuery parse(String from, String to, String after) {
    return ArticleQuery.parse(null, null, null, null, null, from, to, 20, after);
  }
}
