package dev.strillone.events.deadletter;

import java.util.Arrays;
import java.util.Optional;

/** Where each consumer's dead letters lie. */
public enum DeadLetterTopic {
  ENRICH("enrich", "news.raw.v1.enrich.dlq"),
  STORE("store", "news.enriched.v1.store.dlq");

  /** Where it is written down what became of dead letters: which were sent back, which given up. */
  public static final String DECISIONS = "news.dead-letters.v1";

  private final String consumer;
  private final String topic;

  DeadLetterTopic(String consumer, String topic) {
    this.consumer = consumer;
    this.topic = topic;
  }

  /** The consumer's short name, as it stands in the ids of dead letters. */
  public String consumer() {
    return consumer;
  }

  public String topic() {
    return topic;
  }

  /** The topic of this consumer, by its short name. */
  public static Optional<DeadLetterTopic> of(String consumer) {
    return Arrays.stream(values()).filter(topic -> topic.consumer.equals(consumer)).findFirst();
  }
}
