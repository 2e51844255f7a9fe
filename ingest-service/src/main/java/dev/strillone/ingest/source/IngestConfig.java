package dev.strillone.ingest.source;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What holds for documents of every source. */
@ConfigMapping(prefix = "strillone.ingest")
public interface IngestConfig {
  /** Largest document that is read. */
  @WithDefault("10M")
  MemorySize maxDocumentSize();

  /** Documents that may be in work at the same time; more are told to come back. */
  @WithDefault("32")
  int maxInFlight();

  /** When a sender is told to come back. */
  @WithDefault("5s")
  Duration retryAfter();
}
