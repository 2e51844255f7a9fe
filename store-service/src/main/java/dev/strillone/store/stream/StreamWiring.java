package dev.strillone.store.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the streams what they work with, and ends them first when the service stops. */
@Dependent
final class StreamWiring {
  @Produces
  @Singleton
  Streams streams(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.enriched.topic") String topic,
      StreamConfig config,
      MeterRegistry metrics) {
    Map<String, Object> settings = consumer(kafka);
    return new Streams(
        new StreamTopic(
            topic,
            () ->
                new KafkaConsumer<>(
                    settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())),
        config,
        new StreamMeters(metrics));
  }

  /** Their numbers show from the beginning. */
  void start(@Observes StartupEvent event, Streams streams) {}

  void stop(@Observes ShutdownDelayInitiatedEvent event, Streams streams) {
    streams.stop();
  }

  static Map<String, Object> consumer(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.remove("group.id");
    settings.putAll(
        Map.of(
            "isolation.level",
            "read_committed",
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            false,
            "allow.auto.create.topics",
            false,
            // what a client holds in memory of a turn; a larger record comes alone
            "fetch.max.bytes",
            524288,
            "max.poll.records",
            100,
            // a topic that got more partitions is noticed so soon
            "metadata.max.age.ms",
            30_000,
            "default.api.timeout.ms",
            10_000));
    return settings;
  }
}
