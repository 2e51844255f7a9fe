package dev.strillone.store.deadletter;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;

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

  private static final Set<Class<?>> NOT_TAKEN =
      Set.of(RecordTooLargeException.class, InvalidRecordException.class);

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

  /** Sends the letter back to where it came from: its key, bytes and headers, so the same event under the same id. */
  Decided retry(DeadLetterId id) throws SQLException {
    return decide(id, new Retry(newer, clock));
  }

  Decided discard(DeadLetterId id, String because) throws SQLException {
    return decide(id, new Discard(because));
  }

  private synchronized Decided decide(DeadLetterId id, Wish wish) throws SQLException {
    Instant now = clock.instant();
    for (int attempt = 1; ; attempt++) {
      try (Producer<byte[], byte[]> producer = producers.get()) {
        producer.initTransactions();
        return decide(producer, id, wish, now);
      } catch (KafkaException e) {
        if (attempt == TRIES || !caused(e, FENCED)) {
          throw e;
        }
        pause(attempt);
      }
    }
  }

  private Decided decide(Producer<byte[], byte[]> producer, DeadLetterId id, Wish wish, Instant now)
      throws SQLException {
    TopicPartition place = new TopicPartition(id.topic().topic(), id.partition());
    ConsumerRecord<byte[], byte[]> record = topics.at(place, id.offset()).orElse(null);
    if (record == null) {
      return new Decided.Unknown();
    }
    Map<String, Decision> decisions = Decisions.read(topics);
    DeadLetter letter = DeadLetter.of(id, record, decisions);
    Decision decision = new Decision(wish.state(), now, wish.because(), letter.time());
    if (decision.equals(decisions.get(id.toString()))) {
      // the try before was committed, and who fenced it took the answer away
      return new Decided.Done(letter);
    }
    Optional<String> objection = wish.objection(letter, record);
    if (objection.isPresent()) {
      return new Decided.Refused(objection.get());
    }
    producer.beginTransaction();
    try {
      for (ProducerRecord<byte[], byte[]> back : wish.back(record, letter.topic())) {
        send(producer, back);
      }
      send(producer, Decisions.record(id, decision));
      producer.commitTransaction();
    } catch (KafkaException e) {
      abort(producer, e);
      if (caused(e, NOT_TAKEN)) {
        return new Decided.Refused("its topic does not take it: " + e.getMessage());
      }
      throw e;
    }
    return new Decided.Done(letter.decided(decision));
  }

  /** By chance, and longer each time: two that fence each other must not do so for ever. */
  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(FIRST_PAUSE_MILLIS * attempt));
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /** Whether the broker took it, the commit says. */
  private static void send(
      Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
    Future<?> _ = producer.send(record);
  }

  private static void abort(Producer<byte[], byte[]> producer, KafkaException failure) {
    try {
      producer.abortTransaction();
    } catch (KafkaException e) {
      failure.addSuppressed(e); // fenced, or the broker aborts it after its time
    }
  }

  private static boolean caused(KafkaException failure, Set<Class<?>> kinds) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause -> kinds.contains(cause.getClass()));
  }
}
