package dev.strillone.localstack;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedKafkaIT {
  private static final TopicPartition PARTITION = new TopicPartition("news.raw.v1", 5);

  @TempDir Path dir;

  @Test
  void aRestartOnAnotherPortFindsWhatWasSent() throws Exception {
    try (EmbeddedKafka first = EmbeddedKafka.start(dir, 0)) {
      Topics.create(first.bootstrapServers());
      send(first, new byte[12 * 1024 * 1024]);
    }

    try (EmbeddedKafka second = EmbeddedKafka.start(dir, 0)) {
      Topics.create(second.bootstrapServers());

      assertThat(endOffset(second)).isEqualTo(1);
    }
  }

  @Test
  void aTakenPortIsSaidPlainly() {
    try (EmbeddedKafka first = EmbeddedKafka.start(dir.resolve("first"), 0)) {
      assertThatThrownBy(() -> EmbeddedKafka.start(dir.resolve("second"), first.port()))
          .hasMessage("port %d for Kafka is taken by another program", first.port());
    }
  }

  private static void send(EmbeddedKafka kafka, byte[] value) throws Exception {
    Map<String, Object> config =
        Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.request.size", 16 * 1024 * 1024);
    try (var producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>(PARTITION.topic(), PARTITION.partition(), new byte[0], value))
          .get();
    }
  }

  private static long endOffset(EmbeddedKafka kafka) throws Exception {
    try (Admin admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
      return admin
          .listOffsets(Map.of(PARTITION, OffsetSpec.latest()))
          .partitionResult(PARTITION)
          .get()
          .offset();
    }
  }
}
