package dev.strillone.store.deadletter;

import dev.strillone.store.read.BadQuery;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeadLetterQueryTest {
  @ParameterizedTest
  @CsvSource({
    "enrich, , , , true",
    "store, , , , false",
    "news.raw.v1, , , , true",
    "news.raw.v1.enrich.dlq, , , , true",
    ", analysis-failed, , , true",
    ", malformed-json, , , false",
    ", , open, , true",
    ", , retried, , false",
    ", , , 2026-11-24, true",
    ", , , 2026-11-24T06:00:02Z, false"
  })
  void aLetterIsAskedForOrNot(
      @Nullable String topic,
      @Nullable String reason,
      @Nullable String state,
      @Nullable String since,
      boolean expected) {
    DeadLetterQuery query = DeadLetterQuery.parse(topic, reason, state, since, 1);

    assertThat(query.asksFor(Letters.found(1, Map.of()))).isEqualTo(expected);
  }

  @Test
  void whatCantBeUsedIsNamed() {
    assertThatThrownBy(() -> DeadLetterQuery.parse(null, null, "closed", null, 1))
        .isInstanceOf(BadQuery.class)
        .hasMessageContaining("'state'");
    assertThatThrownBy(() -> DeadLetterQuery.parse(null, null, null, "yesterday", 1))
        .isInstanceOf(BadQuery.class)
        .hasMessageContaining("'since'");
    assertThatThrownBy(() -> DeadLetterQuery.parse(null, null, null, null, 1001))
        .isInstanceOf(BadQuery.class)
        .hasMessageContaining("'limit'");
  }
}
