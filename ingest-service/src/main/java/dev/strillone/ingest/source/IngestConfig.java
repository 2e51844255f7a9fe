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

  /** Bytes of documents that may be in work at the same time, however many they are. */
  @WithDefault("12M")
  MemorySize maxInFlightSize();

  /** How long one document may be read and cut; of two busy cores, the largest takes half of it. */
  @WithDefault("60s")
  Duration timeLimit();

  /** When a sender is told to come back. */
  @WithDefault("5s")
  Duration retryAfter();
}
