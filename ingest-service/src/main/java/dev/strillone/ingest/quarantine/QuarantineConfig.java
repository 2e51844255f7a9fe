package dev.strillone.ingest.quarantine;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The quarantine. */
@ConfigMapping(prefix = "strillone.ingest.quarantine")
public interface QuarantineConfig {
  /** Of this instance alone; made where missing. Absent: nothing is kept. */
  Optional<Path> dir();

  /** Of all documents together; above it the oldest are dropped. */
  @WithDefault("1G")
  MemorySize maxSize();

  /** Older documents are dropped. */
  @WithDefault("30d")
  Duration maxAge();

  /** Whether documents refused over HTTP are kept as well, although their sender was told. */
  @WithDefault("false")
  boolean keepRefusedRequests();
}
