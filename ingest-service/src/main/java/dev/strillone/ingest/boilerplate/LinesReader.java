package dev.strillone.ingest.boilerplate;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topic of line observations into the memory: from its beginning at the start, then for ever. It belongs to no
 * consumer group, since every instance reads all. {@link #run()} returns after {@link #stop()}.
 */
final class LinesReader implements Runnable {
  private static final Logger LOG = Logger.getLogger(LinesReader.class);
  private static final Duration POLL = Duration.ofMillis(500);

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final TopicPartition topic;
  private final java.util.function.Consumer<LineObservation> memory;
  private final AtomicBoolean caughtUp = new AtomicBoolean();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private volatile @Nullable Consumer<byte[], byte[]> current;

  LinesReader(
      Supplier<Consumer<byte[], byte[]>> consumers,
      String topic,
      java.util.function.Consumer<LineObservation> memory) {
    this.consumers = consumers;
    this.topic = new TopicPartition(topic, 0);
    this.memory = memory;
  }

  /** Whether all that stood in the topic at the start has been read. Once true, always true. */
  boolean isCaughtUp() {
    return caughtUp.get();
  }

  void stop() {
    stopped.set(true);
    Consumer<byte[], byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
  }

  @Override
  public void run() {
    while (!stopped.get()) {
      try (Consumer<byte[], byte[]> consumer = consumers.get()) {
        current = consumer;
        read(consumer);
      } catch (WakeupException e) {
        LOG.debug("woken up to stop");
      } catch (KafkaException e) {
        // reading all again is harmless: the memory counts a document once
        LOG.warnf("Topic %s can't be read, trying again: %s", topic.topic(), e.getMessage());
        LockSupport.parkNanos(POLL.toNanos()); // what fails at once would else be tried without end
      } finally {
        current = null;
      }
    }
  }

  private void read(Consumer<byte[], byte[]> consumer) {
    consumer.assign(List.of(topic));
    consumer.seekToBeginning(List.of(topic));
    long end = end(consumer);
    while (!stopped.get()) {
      for (ConsumerRecord<byte[], byte[]> found : consumer.poll(POLL)) {
        remember(found);
      }
      if (!isCaughtUp() && consumer.position(topic) >= end) {
        caughtUp.set(true);
        LOG.infof("Repeated lines of all sources are known up to offset %d", end);
      }
    }
  }

  private long end(Consumer<byte[], byte[]> consumer) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(List.of(topic));
    return ends.getOrDefault(topic, 0L);
  }

  private void remember(ConsumerRecord<byte[], byte[]> found) {
    if (found.value() == null) {
      return;
    }
    try {
      memory.accept(LineObservation.fromJson(found.value()));
    } catch (IOException e) {
      LOG.warnf("Offset %d of %s is no observation: %s", found.offset(), topic, e.getMessage());
    }
  }
}
