package dev.strillone.kafka.progress;

import dev.strillone.localstack.EmbeddedKafka;
import dev.strillone.localstack.Topics;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each test has a partition of its own. */
class GroupProgressIT {
  private static final String TOPIC = "news.raw.v1";
  private static final String GROUP = "enrich-service";
  private static final int MANY = 50;

  private static EmbeddedKafka kafka;

  @BeforeAll
  static void start(@TempDir Path dir) throws Exception {
    kafka = EmbeddedKafka.start(dir, 0);
    Topics.create(kafka.bootstrapServers());
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @Test
  void whatAGroupHasNotReadWaits() throws Exception {
    send(0, 3);
    commit(0, 1);

    assertThat(progress(0)).isEqualTo(new PartitionProgress(1, 2));
  }

  @Test
  void beforeTheFirstCommitEverythingWaits() throws Exception {
    send(1, MANY);

    assertThat(progress(1)).isEqualTo(new PartitionProgress(0, MANY));
  }

  @Test
  void theMarkersOfTransactionsAreNoRecords() throws Exception {
    sendInTransaction(2, 1, true);
    commit(2, 1);

    assertThat(progress(2)).isEqualTo(new PartitionProgress(1, 0));
  }

  @Test
  void manyRecordsOfAnAbortedTransactionDoNotWait() throws Exception {
    sendInTransaction(3, MANY, false);

    assertThat(progress(3)).isEqualTo(new PartitionProgress(0, 0));
  }

  @Test
  void whatIsNotCommittedYetDoesNotWait() throws Exception {
    try (KafkaProducer<String, String> producer = producer("open")) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(TOPIC, 4, "key", "value")).get();

      assertThat(progress(4)).isEqualTo(new PartitionProgress(0, 0));
      producer.abortTransaction();
    }
  }

  @Test
  void aBrokerThatIsNotThereIsSaidToBeSo() {
    for (String nobody : new String[] {"localhost:1", "nobody.invalid:9092"}) {
      try (GroupProgress groups = new GroupProgress(Map.of("bootstrap.servers", nobody))) {
        assertThatThrownBy(() -> groups.of(GROUP, TOPIC)).isInstanceOf(KafkaException.class);
      }
    }
  }

  private static PartitionProgress progress(int partition) throws InterruptedException {
    try (GroupProgress groups = new GroupProgress(connection())) {
      return groups.of(GROUP, TOPIC).get(partition);
    }
  }

  private static void sendInTransaction(int partition, int count, boolean commit) throws Exception {
    try (KafkaProducer<String, String> producer = producer("test-" + partition)) {
      producer.initTransactions();
      producer.beginTransaction();
      for (int i = 0; i < count; i++) {
        producer.send(new ProducerRecord<>(TOPIC, partition, "key", "value")).get();
      }
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
  }

  private static void send(int partition, int count)
      throws ExecutionException, InterruptedException {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(connection(), new StringSerializer(), new StringSerializer())) {
      for (int i = 0; i < count; i++) {
        producer.send(new ProducerRecord<>(TOPIC, partition, "key", "value")).get();
      }
    }
  }

  private static KafkaProducer<String, String> producer(String transactions) {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            kafka.bootstrapServers(),
            "transactional.id",
            transactions,
            "linger.ms",
            0),
        new StringSerializer(),
        new StringSerializer());
  }

  private static void commit(int partition, long position)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(connection())) {
      admin
          .alterConsumerGroupOffsets(
              GROUP, Map.of(new TopicPartition(TOPIC, partition), new OffsetAndMetadata(position)))
          .all()
          .get();
    }
  }

  private static Map<String, Object> connection() {
    return Map.of("bootstrap.servers", kafka.bootstrapServers());
  }
}
