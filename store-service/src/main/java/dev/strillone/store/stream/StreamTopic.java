package dev.strillone.store.stream;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topic, in terms of positions.
 *
 * @param consumers of committed records only, without a group, reset to the earliest
 */
record StreamTopic(String name, Supplier<Consumer<byte[], byte[]>> consumers) {
  /**
   * All partitions there are.
   *
   * @throws UnknownTopicOrPartitionException if the topic was not made yet
   */
  List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
    List<PartitionInfo> known = consumer.partitionsFor(name);
    if (known == null || known.isEmpty()) {
      throw new UnknownTopicOrPartitionException("there is no topic " + name);
    }
    return known.stream().map(info -> new TopicPartition(name, info.partition())).toList();
  }

  /** What the consumer reads next. */
  static Position position(Consumer<byte[], byte[]> consumer) {
    Map<TopicPartition, Long> next = new HashMap<>();
    consumer.assignment().forEach(partition -> next.put(partition, consumer.position(partition)));
    return position(next);
  }

  Position beginning(Consumer<byte[], byte[]> consumer) {
    return position(consumer.beginningOffsets(partitions(consumer)));
  }

  Position end(Consumer<byte[], byte[]> consumer) {
    return position(consumer.endOffsets(partitions(consumer)));
  }

  /** Before the first record of that moment or later. */
  Position since(Consumer<byte[], byte[]> consumer, Instant moment) {
    Map<TopicPartition, Long> wanted = new HashMap<>();
    partitions(consumer).forEach(p -> wanted.put(p, moment.toEpochMilli()));
    Map<TopicPartition, Long> next = new HashMap<>(consumer.endOffsets(wanted.keySet()));
    Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(wanted);
    found.forEach(
        (partition, first) -> {
          if (first != null) {
            next.put(partition, first.offset());
          }
        });
    return position(next);
  }

  private static Position position(Map<TopicPartition, Long> next) {
    long[] offsets = new long[next.size()];
    next.forEach((partition, offset) -> offsets[partition.partition()] = offset);
    return new Position(offsets);
  }
}
