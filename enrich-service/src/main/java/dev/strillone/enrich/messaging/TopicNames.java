package dev.strillone.enrich.messaging;

import io.smallrye.config.ConfigMapping;

/** The topics of this service, as in the contract's {@code asyncapi.yaml}. */
@ConfigMapping(prefix = "strillone.enrich.topics")
public interface TopicNames {
  String raw();

  String enriched();

  String deadLetters();
}
