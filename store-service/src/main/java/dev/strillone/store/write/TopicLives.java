package dev.strillone.store.write;

import dev.strillone.store.outcome.TopicLife;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Tells from which life of the topic a batch is. Kafka is asked after each assignment, and where offsets go back
 * without one: then the topic was deleted and made again.
 */
final class TopicLives {
  private final Question question;
  private final Map<TopicPartition, Long> seen = new HashMap<>();
  private @Nullable TopicLife life;
  private volatile boolean assigned;

  /** Asks Kafka which topic has this name now. */
  @FunctionalInterface
  interface Question {
    TopicLife about(String topic) throws InterruptedException;
  }

  TopicLives(Question question) {
    this.question = question;
  }

  /** To be called on each assignment, by any thread. */
  void assigned() {
    assigned = true;
  }

  /**
   * @param batch of one topic; batches come one after the other
   */
  TopicLife of(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    boolean again = assigned;
    assigned = false;
    TopicLife known = life;
    for (TopicPartition partition : batch.partitions()) {
      List<ConsumerRecord<byte[], byte[]>> records = batch.records(partition);
      Long before = seen.put(partition, records.getLast().offset());
      again |= before != null && records.getFirst().offset() <= before;
    }
    if (known == null || again) {
      known = question.about(batch.partitions().iterator().next().topic());
      life = known;
    }
    return known;
  }
}
