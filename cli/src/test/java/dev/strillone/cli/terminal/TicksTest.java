package dev.strillone.cli.terminal;

import dev.strillone.cli.support.Terminal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TicksTest {
  @Test
  void startsAndEndsAreToldOnTheErrorStream() {
    Terminal terminal = new Terminal();
    Ticks ticks = new Ticks(terminal.console());

    ticks.starting("kafka");
    ticks.ready("kafka", "127.0.0.1:9092", Duration.ofMillis(3_140));
    ticks.ended("store-service", 137, Duration.ofSeconds(1));
    ticks.stopping();
    ticks.ready("postgres", "too late", Duration.ZERO);

    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err())
        .isEqualTo(
            """
              ✓ kafka           127.0.0.1:9092 (3.1 s)
              ✗ store-service ended by itself (exit code 137); it is started again
            Stopping …
            """);
  }
}
