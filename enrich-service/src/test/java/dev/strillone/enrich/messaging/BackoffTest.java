package dev.strillone.enrich.messaging;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {
  private final Backoff backoff =
      new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofMinutes(1));

  @Test
  void pausesDoubleUpToTheLongest() {
    List<Duration> pauses = List.of(backoff.next(0), backoff.next(1), backoff.next(2));

    assertThat(pauses)
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
  }

  @Test
  void afterACalmTimePausesStartOver() {
    backoff.next(0);
    backoff.next(1);

    Duration pause = backoff.next(Duration.ofMinutes(2).toNanos());

    assertThat(pause).isEqualTo(Duration.ofSeconds(1));
  }
}
