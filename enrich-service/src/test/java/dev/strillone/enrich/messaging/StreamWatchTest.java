package dev.strillone.enrich.messaging;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StreamWatchTest {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(10);

  @Test
  void aSlowArticleIsNoReasonToEndTheService() {
    assertThatThrownBy(() -> StreamWatch.check(TIME_LIMIT, TIME_LIMIT))
        .hasMessageContaining("strillone.enrich.stuck-after is PT10S")
        .hasMessageContaining("strillone.enrich.time-limit");
    assertThatCode(() -> StreamWatch.check(TIME_LIMIT.plusSeconds(1), TIME_LIMIT))
        .doesNotThrowAnyException();
  }
}
