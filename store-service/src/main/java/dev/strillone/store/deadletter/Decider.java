package dev.strillone.store.deadletter;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * Sends dead letters back and gives them up, each once. The record and the decision about it are one Kafka transaction,
 * and all instances share one transactional id: who begins to decide fences whoever decided before, and then reads all
 * decisions. So of two at the same time one is refused or starts over, and after a crash either both are there or neither.
 */
final class Decider {
  private static final int TRIES = 10;
  private static final int FIRST_PAUSE_MILLIS = 100;

  /** What a producer is told after another took its transactional id; to start over is safe, whoever it was. */
  private static final Set<Class<?>> FENCED =
      Set.of(
          ProducerFencedException.class,
          InvalidProducerEpochException.class,
          InvalidTxnStateException.class);

  private final TopicReader topics;
  private final Supplier<Producer<byte[], byte[]>> producers;
  private final NewerRevision newer;
  private final Clock clock;

  /**
   * @param producers transactional, all with the same id; each is closed after use
   */
  Decider(
      TopicReader topics,
      Supplier<Producer<byte[], byte[]>> producers,
      NewerRevision newer,
      Clock clock) {
    this.topics = topics;
    this.producers = producers;
    this.newer = newer;
    this.clock = clock;
  }

  /**
   * Sends the letters back to where they came from: their keys, bytes and headers, so the same events under the same ids.
   *
   * @return what came of each, in their order
   */
  Map<DeadLetterId, Decided> retry(Collection<DeadLetterId> ids) throws SQLException {
    return decide(ids, new Retry(newer, clock));
  }

  Decided retry(DeadLetterId id) throws SQLException {
    return retry(List.of(id)).get(id);
  }

  Decided discard(DeadLetterId id, String because) throws SQLException {
    return decide(List.of(id), new Discard(because)).get(id);
  }

  private synchronized Map<DeadLetterId, Decided> decide(Collection<DeadLetterId> ids, Wish wish)
      throws SQLException {
    Instant now = clock.instant();
    for (int attempt = 1; ; attempt++) {
      try (Producer<byte[], byte[]> producer = producers.get()) {
        producer.initTransactions();
        return new Deciding(topics, producer, wish, now).decide(ids);
      } catch (KafkaException e) {
        if (attempt == TRIES || !Causes.has(e, FENCED)) {
          throw e;
        }
        pause(attempt);
      }
    }
  }

  /** By chance, and longer each time: two that fence each other must not do so for ever. */
  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(FIRST_PAUSE_MILLIS * attempt));
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
