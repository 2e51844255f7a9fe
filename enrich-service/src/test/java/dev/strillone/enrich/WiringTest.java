package dev.strillone.enrich;

import dev.strillone.enrich.article.TimeLimit;
import dev.strillone.enrich.outcome.Meters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WiringTest {
  private record Config(
      Duration timeLimit, MemorySize maxRecordSize, Optional<Path> aliases, String version)
      implements EnrichConfig {}

  @Test
  void aliasesThatCannotBeUsedStopTheStartAndAreNamed() {
    Config config =
        new Config(
            Duration.ofSeconds(1),
            new MemorySize(BigInteger.valueOf(1 << 20)),
            Optional.of(Path.of("no/such/own-aliases.bin")),
            "1");
    try (TimeLimit limit = new TimeLimit(config.timeLimit())) {
      Meters meters = new Meters(new SimpleMeterRegistry(), limit::abandoned);

      assertThatThrownBy(
              () ->
                  new Wiring()
                      .enricher(
                          config,
                          URI.create("http://localhost:8080"),
                          limit,
                          meters,
                          Clock.systemUTC()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no/such/own-aliases.bin");
    }
  }
}
