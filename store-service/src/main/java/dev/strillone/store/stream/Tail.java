package dev.strillone.store.stream;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Reads what is new into a window, from the end of the topic on, for all clients of this instance. */
final class Tail implements Runnable {
  private static final Logger LOG = Logger.getLogger(Tail.class);
  private static final Duration POLL = Duration.ofMillis(500);

  private final StreamTopic topic;
  private final StreamConfig config;
  private final StreamMeters meters;
  private final CompletableFuture<Window> window = new CompletableFuture<>();
  private volatile boolean stopped;

  Tail(StreamTopic topic, StreamConfig config, StreamMeters meters) {
    this.topic = topic;
    this.config = config;
    this.meters = meters;
  }

  /** The window, as soon as it is known where it begins. */
  Future<Window> window() {
    return window;
  }

  /** Returns when it is stopped, or when it can't go on: then no client may wait any longer. */
  @Override
  public void run() {
    try (Consumer<byte[], byte[]> consumer = topic.consumers().get()) {
      List<TopicPartition> partitions = topic.partitions(consumer);
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      Window events =
          new Window(
              config.windowEvents(),
              config.windowSize().asLongValue(),
              StreamTopic.position(consumer));
      window.complete(events);
      read(consumer, events);
    } catch (RuntimeException e) {
      window.completeExceptionally(e);
      LOG.warnf("Reading %s for streams ends, its clients will come again: %s", topic.name(), e);
    }
  }

  void stop() {
    stopped = true;
  }

  private void read(Consumer<byte[], byte[]> consumer, Window events) {
    while (!stopped) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      Position end = StreamTopic.position(consumer);
      if (!events.end().isWithin(end)) {
        throw new IllegalStateException("the topic was made anew: no position holds any longer");
      }
      List<StreamedEvent> read = Records.events(records);
      meters.skipped(records.count() - read.size());
      events.add(read, end);
      takeNewPartitions(consumer);
    }
  }

  /** From their beginning: whoever is here was here before them. */
  private void takeNewPartitions(Consumer<byte[], byte[]> consumer) {
    Set<TopicPartition> added = new HashSet<>(topic.partitions(consumer));
    added.removeAll(consumer.assignment());
    if (!added.isEmpty()) {
      Set<TopicPartition> all = new HashSet<>(consumer.assignment());
      all.addAll(added);
      consumer.assign(all);
      consumer.seekToBeginning(added);
    }
  }
}
