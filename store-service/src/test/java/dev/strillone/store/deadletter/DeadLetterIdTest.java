package dev.strillone.store.deadletter;

import dev.strillone.events.deadletter.DeadLetterTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeadLetterIdTest {
  @Test
  void anIdIsReadAsItIsWritten() {
    DeadLetterId id = DeadLetterId.fromString("enrich:2:17");

    assertThat(id).isEqualTo(new DeadLetterId(DeadLetterTopic.ENRICH, 2, 17));
    assertThat(id).hasToString("enrich:2:17");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "enrich",
        "enrich:0",
        "enrich:0:-1",
        "enrich:0:1x",
        "ingest:0:1",
        " store:0:1"
      })
  void whatIsNoIdIsSaidSo(String text) {
    assertThatThrownBy(() -> DeadLetterId.fromString(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("'");
  }
}
