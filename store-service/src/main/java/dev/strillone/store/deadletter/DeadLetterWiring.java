package dev.strillone.store.deadletter;

import dev.strillone.store.read.Article;
import dev.strillone.store.read.ArticleReader;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Gives each object what it works with: clients of Kafka, made when somebody asks about dead letters. */
@Dependent
final class DeadLetterWiring {
  private static final Duration READING = Duration.ofSeconds(20);

  @Produces
  @Singleton
  TopicReader topics(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    Map<String, Object> settings = consumer(kafka);
    return new TopicReader(
        () ->
            new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
        READING);
  }

  @Produces
  @Singleton
  DeadLetters letters(TopicReader topics) {
    return new DeadLetters(topics);
  }

  @Produces
  @Singleton
  Decider decider(
      TopicReader topics,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      ArticleReader articles,
      Clock clock) {
    Map<String, Object> settings = producer(kafka);
    return new Decider(
        topics,
        () -> new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()),
        id -> articles.find(id).map(Article::receivedAt),
        clock);
  }

  static Map<String, Object> consumer(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.putAll(
        Map.of(
            // enrich-service writes its dead letters in transactions
            "isolation.level",
            "read_committed",
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            false,
            "allow.auto.create.topics",
            false,
            // letters of 16 MiB, and no more of them in memory than needed
            "fetch.max.bytes",
            17825792,
            "max.poll.records",
            50,
            "default.api.timeout.ms",
            10_000,
            "request.timeout.ms",
            10_000));
    return settings;
  }

  static Map<String, Object> producer(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.putAll(
        Map.of(
            // one for all instances: see Decider
            "transactional.id", "store-service-dead-letters",
            "transaction.timeout.ms", 15_000,
            "acks", "all",
            "max.request.size", 17825792,
            "max.block.ms", 10_000,
            "delivery.timeout.ms", 10_000,
            "request.timeout.ms", 5_000));
    return settings;
  }
}
