package dev.strillone.enrich.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A replay as the broker knows it: its positions in a topic, its members, its own topics. */
final class ReplayGroup implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int TRIES = 50;
  private static final long PAUSE_MILLIS = 200;

  private final String group;
  private final String topic;
  private final Map<String, Object> kafka;
  private final Admin admin;

  /**
   * @param kafka how clients reach the broker
   */
  ReplayGroup(String group, String topic, Map<String, Object> kafka) {
    this.group = group;
    this.topic = topic;
    this.kafka = Map.copyOf(kafka);
    this.admin = Admin.create(this.kafka);
  }

  /** Whether a process works on this replay, or was killed so short a time ago that the broker still waits for it. */
  boolean hasMembers() {
    try {
      return !get(admin.describeConsumerGroups(List.of(group)).describedGroups().get(group))
          .members()
          .isEmpty();
    } catch (GroupIdNotFoundException e) {
      return false;
    }
  }

  Map<Integer, Long> committed() {
    Map<Integer, Long> committed = new HashMap<>();
    get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .forEach(
            (partition, offset) -> {
              if (offset != null && partition.topic().equals(topic)) {
                committed.put(partition.partition(), offset.offset());
              }
            });
    return committed;
  }

  void commit(Map<Integer, Long> positions) {
    get(
        admin
            .alterConsumerGroupOffsets(
                group,
                positions.entrySet().stream()
                    .collect(
                        Collectors.toMap(
                            entry -> new TopicPartition(topic, entry.getKey()),
                            entry -> new OffsetAndMetadata(entry.getValue()))))
            .all());
  }

  /** The first records of this time or later; where there is none, the ends. */
  Map<Integer, Long> at(Instant time) {
    Map<Integer, Long> found = new HashMap<>(ends());
    offsets(OffsetSpec.forTimestamp(time.toEpochMilli()))
        .forEach(
            (partition, offset) -> {
              if (offset >= 0) {
                found.put(partition, offset);
              }
            });
    return found;
  }

  /** Of what is committed. */
  Map<Integer, Long> ends() {
    return offsets(OffsetSpec.latest());
  }

  private Map<Integer, Long> offsets(OffsetSpec which) {
    Set<TopicPartition> partitions =
        get(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .collect(Collectors.toSet());
    Map<Integer, Long> offsets = new HashMap<>();
    get(admin
            .listOffsets(
                partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> which)),
                new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
            .all())
        .forEach((partition, info) -> offsets.put(partition.partition(), info.offset()));
    return offsets;
  }

  /** Whether there is a record between the positions, and not only the marks that transactions leave. */
  boolean hasRecords(int number, long from, long to) {
    TopicPartition partition = new TopicPartition(topic, number);
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", false);
    settings.remove("group.id");
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, from);
      while (consumer.position(partition) < to) {
        if (consumer.poll(POLL).records(partition).stream().anyMatch(r -> r.offset() < to)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Forgets the replay, so that the same window can be replayed anew. */
  void delete() throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        get(admin.deleteConsumerGroups(List.of(group)).all());
        break;
      } catch (GroupIdNotFoundException e) {
        break;
      } catch (GroupNotEmptyException e) {
        if (attempt == TRIES) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    }
    List<String> own =
        get(admin.listTopics().names()).stream()
            .filter(name -> name.startsWith(group + "-"))
            .toList();
    get(admin.deleteTopics(own).all());
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for Kafka", e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
