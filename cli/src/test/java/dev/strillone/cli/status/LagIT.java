package dev.strillone.cli.status;

import dev.strillone.localstack.EmbeddedKafka;
import dev.strillone.localstack.Topics;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LagIT {
  @TempDir Path dir;

  @Test
  void recordsThatWaitAreCountedForEachConsumer() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0)) {
      Topics.create(kafka.bootstrapServers());
      send(kafka, "news.raw.v1", 3);
      send(kafka, "news.enriched.v1", 2);

      Map<String, Long> lag = Lag.of(kafka.bootstrapServers());

      assertThat(lag)
          .containsExactly(Map.entry("enrich-service", 3L), Map.entry("store-service", 2L));
    }
  }

  private static void send(EmbeddedKafka kafka, String topic, int count) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (int i = 0; i < count; i++) {
        producer.send(new ProducerRecord<>(topic, i, "key", "value")).get();
      }
    }
  }
}
