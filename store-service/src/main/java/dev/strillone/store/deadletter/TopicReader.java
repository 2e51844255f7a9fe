package dev.strillone.store.deadletter;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
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

  /** What is done with a record. */
  @FunctionalInterface
  interface Taker<X extends Exception> {
    void take(ConsumerRecord<byte[], byte[]> record) throws X;
  }

  /**
   * Hands over the records at these offsets, those of a partition in their order; none for what is deleted already, not
   * written yet, or a transaction's marker.
   *
   * @throws TimeoutException where they were not reached in time
   */
  <X extends Exception> void at(Map<TopicPartition, SortedSet<Long>> wanted, Taker<X> taker)
      throws X {
    try (Consumer<byte[], byte[]> consumer = consumers.get()) {
      Map<TopicPartition, SortedSet<Long>> there = there(consumer, wanted);
      if (there.isEmpty()) {
        return;
      }
      consumer.assign(there.keySet());
      there.forEach((partition, offsets) -> consumer.seek(partition, offsets.first()));
      long start = System.nanoTime();
      while (there.entrySet().stream()
          .anyMatch(each -> consumer.position(each.getKey()) <= each.getValue().last())) {
        inTime(start, there.keySet().toString());
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          if (there
              .get(new TopicPartition(record.topic(), record.partition()))
              .contains(record.offset())) {
            taker.take(record);
          }
        }
      }
    }
  }

  private static Map<TopicPartition, SortedSet<Long>> there(
      Consumer<byte[], byte[]> consumer, Map<TopicPartition, SortedSet<Long>> wanted) {
    Map<TopicPartition, SortedSet<Long>> there = new HashMap<>();
    wanted.forEach(
        (partition, offsets) -> {
          List<TopicPartition> one = List.of(partition);
          if (partitions(consumer, partition.topic()).contains(partition)) {
            long first = consumer.beginningOffsets(one).get(partition);
            long end = consumer.endOffsets(one).get(partition);
            SortedSet<Long> held = offsets.tailSet(first).headSet(Math.max(first, end));
            if (!held.isEmpty()) {
              there.put(partition, held);
            }
          }
        });
    return there;
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
