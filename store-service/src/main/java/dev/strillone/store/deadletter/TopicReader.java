package dev.strillone.store.deadletter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads what is committed in a small topic, from its beginning to its end of now, within bounded time. No group, and
 * nothing is ever committed: whoever looks leaves no trace.
 */
final class TopicReader {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Duration limit;

  /**
   * @param consumers of committed records only, without a group; each is closed after use
   * @param limit for one reading
   */
  TopicReader(Supplier<Consumer<byte[], byte[]>> consumers, Duration limit) {
    this.consumers = consumers;
    this.limit = limit;
  }

  /**
   * Hands over every record, and says whether there is such a topic.
   *
   * @throws TimeoutException where the end was not reached in time
   */
  boolean read(String topic, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    try (Consumer<byte[], byte[]> consumer = consumers.get()) {
      List<TopicPartition> partitions = partitions(consumer, topic);
      if (partitions.isEmpty()) {
        return false;
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long start = System.nanoTime();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        inTime(start, topic);
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          if (record.offset() < ends.get(new TopicPartition(topic, record.partition()))) {
            reader.accept(record);
          }
        }
      }
      return true;
    }
  }

  /** The record at this offset; none where it is deleted already or not written yet. */
  Optional<ConsumerRecord<byte[], byte[]>> at(TopicPartition partition, long offset) {
    try (Consumer<byte[], byte[]> consumer = consumers.get()) {
      List<TopicPartition> one = List.of(partition);
      if (!partitions(consumer, partition.topic()).contains(partition)
          || offset < consumer.beginningOffsets(one).get(partition)
          || offset >= consumer.endOffsets(one).get(partition)) {
        return Optional.empty();
      }
      consumer.assign(one);
      consumer.seek(partition, offset);
      long start = System.nanoTime();
      while (consumer.position(partition) <= offset) {
        inTime(start, partition.topic());
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          // the first one behind it where a transaction's marker or a deleted record stood there
          return record.offset() == offset ? Optional.of(record) : Optional.empty();
        }
      }
      return Optional.empty();
    }
  }

  private void inTime(long start, String topic) {
    if (System.nanoTime() - start > limit.toNanos()) {
      throw new TimeoutException("the end of " + topic + " was not reached within " + limit);
    }
  }

  private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, String topic) {
    List<PartitionInfo> known = consumer.partitionsFor(topic);
    return known == null
        ? List.of()
        : known.stream().map(info -> new TopicPartition(topic, info.partition())).toList();
  }
}
