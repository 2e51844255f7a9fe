package dev.strillone.enrich.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the stream is to be ended. */
@ConfigMapping(prefix = "strillone.enrich")
interface WatchConfig {
  /** For so long nothing may be committed while records wait and Kafka is there. More than one article may take. */
  @WithDefault("5M")
  Duration stuckAfter();
}
