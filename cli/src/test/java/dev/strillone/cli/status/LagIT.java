package dev.strillone.cli.status;

import dev.strillone.localstack.EmbeddedKafka;
import dev.strillone.localstack.Topics;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LagIT {
  private static final TopicPartition RAW = new TopicPartition("news.raw.v1", 0);

  @TempDir Path dir;

  @Test
  void recordsThatAGroupHasNotReadAreCounted() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0)) {
      Topics.create(kafka.bootstrapServers());
      send(kafka, "news.raw.v1", 3);
      send(kafka, "news.enriched.v1", 2);
      commit(kafka, "enrich-service", 1);

      Map<String, Long> lag = Lag.of(kafka.bootstrapServers());

      assertThat(lag)
          .containsExactly(Map.entry("enrich-service", 2L), Map.entry("store-service", 2L));
    }
  }

  @Test
  void theMarkersOfTransactionsAreNoRecords() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0)) {
      Topics.create(kafka.bootstrapServers());
      sendInTransaction(kafka, "news.raw.v1");
      commit(kafka, "enrich-service", 1);

      Map<String, Long> lag = Lag.of(kafka.bootstrapServers());

      assertThat(lag).containsEntry("enrich-service", 0L);
    }
  }

  private static void sendInTransaction(EmbeddedKafka kafka, String topic) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrapServers(), "transactional.id", "test");
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      var _ = producer.send(new ProducerRecord<>(topic, 0, "key", "value"));
      producer.commitTransaction();
    }
  }

  private static void send(EmbeddedKafka kafka, String topic, int count)
      throws ExecutionException, InterruptedException {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (int i = 0; i < count; i++) {
        producer.send(new ProducerRecord<>(topic, 0, "key", "value")).get();
      }
    }
  }

  private static void commit(EmbeddedKafka kafka, String group, long position)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin
          .alterConsumerGroupOffsets(group, Map.of(RAW, new OffsetAndMetadata(position)))
          .all()
          .get();
    }
  }
}
