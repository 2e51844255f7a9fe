package dev.strillone.system.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** A read_committed reader that reads a topic along with the faults. */
final class Follower implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final String topic;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<Event> events = new ArrayList<>();
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private final Thread thread;

  private Follower(String bootstrapServers, String topic) {
    this.topic = topic;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "max.partition.fetch.bytes",
                16 * 1024 * 1024),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    this.thread = new Thread(this::follow, "reader of " + topic);
  }

  static Follower start(String bootstrapServers, String topic) {
    Follower follower = new Follower(bootstrapServers, topic);
    List<TopicPartition> partitions =
        follower.consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    follower.consumer.assign(partitions);
    follower.consumer.seekToBeginning(partitions);
    follower.thread.start();
    return follower;
  }

  synchronized List<Event> events() {
    return List.copyOf(events);
  }

  synchronized int count() {
    return events.size();
  }

  /** How much of the topic it has not passed yet: waiting records, and what open transactions hold back. */
  synchronized long unread(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .mapToLong(end -> end.getValue() - positions.getOrDefault(end.getKey(), 0L))
        .sum();
  }

  /** How many of those that were read lie beyond a group's offsets. */
  synchronized long beyond(Map<TopicPartition, OffsetAndMetadata> offsets) {
    return events.stream().filter(event -> isBeyond(event, offsets)).count();
  }

  private boolean isBeyond(Event event, Map<TopicPartition, OffsetAndMetadata> offsets) {
    @Nullable OffsetAndMetadata done = offsets.get(new TopicPartition(topic, event.partition()));
    return done == null || event.offset() >= done.offset();
  }

  private void follow() {
    try (consumer) {
      while (!Thread.currentThread().isInterrupted()) {
        List<Event> read = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          read.add(Event.of(record));
        }
        add(read);
      }
    } catch (WakeupException e) {
      // asked to stop
    } catch (KafkaException e) {
      System.out.println("the reader of " + topic + " fell: " + e);
    }
  }

  private synchronized void add(List<Event> read) {
    events.addAll(read);
    consumer.assignment().forEach(p -> positions.put(p, consumer.position(p)));
  }

  @Override
  public void close() {
    consumer.wakeup();
  }
}
