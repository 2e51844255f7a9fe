package dev.strillone.store.stream;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads for clients what is no longer in the window. They take turns of a few records each, so that one who needs
 * everything, or who takes nothing from us, keeps nobody waiting for long.
 */
final class CatchUps implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long TURN = Duration.ofSeconds(2).toNanos();

  private final StreamTopic topic;
  private final ExecutorService readers;
  private final Deque<Consumer<byte[], byte[]>> idle = new ConcurrentLinkedDeque<>();

  CatchUps(StreamTopic topic, int atATime) {
    this.topic = topic;
    this.readers =
        Executors.newFixedThreadPool(
            atATime, Thread.ofPlatform().name("stream-catch-up-", 0).daemon().factory());
  }

  /**
   * A few records.
   *
   * @param next what follows them; the position asked for where nothing came in time
   */
  record Turn(List<StreamedEvent> events, Position next) {}

  Future<Turn> read(Position from) {
    return ask(consumer -> turn(consumer, from));
  }

  /** Waits for its turn as a reading does. */
  <T> Future<T> ask(Function<Consumer<byte[], byte[]>, T> question) {
    return readers.submit(
        () -> {
          Consumer<byte[], byte[]> known = idle.poll();
          Consumer<byte[], byte[]> consumer = known == null ? topic.consumers().get() : known;
          boolean answered = false;
          try {
            T answer = question.apply(consumer);
            answered = true;
            return answer;
          } finally {
            if (answered && !readers.isShutdown()) {
              idle.push(consumer);
            } else {
              consumer.close();
            }
          }
        });
  }

  private Turn turn(Consumer<byte[], byte[]> consumer, Position from) {
    List<TopicPartition> partitions = topic.partitions(consumer);
    consumer.assign(partitions);
    partitions.forEach(partition -> consumer.seek(partition, from.at(partition.partition())));
    long start = System.nanoTime();
    ConsumerRecords<byte[], byte[]> records;
    Position next;
    do {
      records = consumer.poll(POLL);
      next = StreamTopic.position(consumer);
    } while (records.isEmpty() && next.equals(from) && System.nanoTime() - start < TURN);
    return new Turn(Records.events(records), next);
  }

  /** Ends what is being read; the consumers close aside, since a broker may be away. */
  @Override
  public void close() {
    readers.execute(
        () -> {
          for (Consumer<?, ?> each = idle.poll(); each != null; each = idle.poll()) {
            each.close();
          }
        });
    readers.shutdown();
  }
}
