package dev.strillone.ingest.quarantine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** Opens the quarantine, if one is configured. */
@Singleton
final class QuarantineProducer {
  @Produces
  @Singleton
  Quarantines quarantines(QuarantineConfig config, Clock clock, MeterRegistry registry) {
    return new Quarantines(
        config.dir().map(dir -> open(dir, config, clock, registry)), config.keepRefusedRequests());
  }

  private static Quarantine open(
      Path dir, QuarantineConfig config, Clock clock, MeterRegistry registry) {
    Counter dropped = registry.counter("strillone.ingest.quarantine.dropped");
    try {
      Quarantine quarantine =
          Quarantine.open(
              dir, config.maxSize().asLongValue(), config.maxAge(), dropped::increment, clock);
      Gauge.builder("strillone.ingest.quarantine.size", quarantine, q -> q.list().size())
          .strongReference(true)
          .register(registry);
      return quarantine;
    } catch (IOException e) {
      throw new IllegalStateException(
          "The quarantine %s (strillone.ingest.quarantine.dir) can't be opened: %s. It must be writable."
              .formatted(dir, e),
          e);
    }
  }
}
