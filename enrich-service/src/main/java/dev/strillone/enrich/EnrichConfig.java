package dev.strillone.enrich;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What may be set about enriching. */
@ConfigMapping(prefix = "strillone.enrich")
public interface EnrichConfig {
  /**
   * How long the analysis of one article may take. It has to fit into a transaction's timeout
   * ({@code kafka-streams.producer.transaction.timeout.ms}).
   */
  @WithDefault("10s")
  Duration timeLimit();

  /** The largest record that {@code news.enriched.v1} takes. */
  MemorySize maxRecordSize();

  /** A table of names that {@code ./strillone import-aliases} wrote; it decides before the one that ships. */
  Optional<Path> aliases();

  /** Of this service; stands in its events. */
  String version();
}
