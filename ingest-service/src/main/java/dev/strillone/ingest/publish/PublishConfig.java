package dev.strillone.ingest.publish;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How articles leave. */
@ConfigMapping(prefix = "strillone.ingest.publish")
public interface PublishConfig {
  @WithDefault("news.raw.v1")
  String topic();

  /** The topic that carries what was seen of a source's lines; see {@code boilerplate}. */
  @WithDefault("news.ingest.lines.v1")
  String linesTopic();

  /** Largest record; the topic's {@code max.message.bytes}. */
  @WithDefault("16777216")
  MemorySize maxRecordSize();

  /** How long a send may wait for a broker it knows nothing of yet, or for room in the buffer. */
  @WithDefault("5s")
  Duration maxBlock();

  /** How long the producer tries to deliver before the sender of the document is told to come back. */
  @WithDefault("30s")
  Duration deliveryTimeout();
}
