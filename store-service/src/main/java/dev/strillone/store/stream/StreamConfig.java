package dev.strillone.store.stream;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much the stream may take. */
@ConfigMapping(prefix = "strillone.store.stream")
interface StreamConfig {
  /** More get 503. */
  @WithDefault("500")
  int maxClients();

  /** Newest events that are kept in memory for all clients. */
  @WithDefault("10000")
  int windowEvents();

  /** The memory that they may take. */
  @WithDefault("64M")
  MemorySize windowSize();

  /** A client that nothing was sent to for so long gets its position. */
  @WithDefault("15S")
  Duration heartbeat();

  /** Readings of what is no longer in memory at a time. */
  @WithDefault("4")
  int catchUps();
}
