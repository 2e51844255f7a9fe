package dev.strillone.store.webhook.send;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PausesTest {
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(30);

  @Test
  void chanceMakesThemAFifthShorterOrLonger() {
    assertThat(new Pauses(FIRST, LONGEST, () -> 0).after(1)).isEqualTo(Duration.ofSeconds(4));
    assertThat(new Pauses(FIRST, LONGEST, () -> 1).after(1)).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void evenAfterThousandsOfFailuresTheyAreNotLonger() {
    Pauses pauses = new Pauses(FIRST, LONGEST, () -> 0.5);

    assertThat(pauses.after(9)).isEqualTo(Duration.ofSeconds(5 * 256));
    assertThat(pauses.after(10)).isEqualTo(LONGEST);
    assertThat(pauses.after(5000)).isEqualTo(LONGEST);
  }
}
