package dev.strillone.store.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When what stands still is to be ended. */
@ConfigMapping(prefix = "strillone.store")
interface WatchConfig {
  /** For so long nothing may be committed while records wait, and Kafka and the database are there. */
  @WithDefault("5M")
  Duration stuckAfter();
}
