package dev.strillone.store.deadletter;

import dev.strillone.events.deadletter.DeadLetterTopic;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/**
 * One round of decisions, for as long as nobody fences its producer: all letters and all decisions are read once, and what
 * may go back goes in as few transactions as memory allows.
 */
final class Deciding {
  /** Of records that wait for their transaction. */
  private static final int MOST_BYTES = 16 << 20;

  private final TopicReader topics;
  private final Transactions transactions;
  private final Wish wish;
  private final Instant now;
  private final Map<DeadLetterId, Decided> decided = new LinkedHashMap<>();
  private final List<Due> due = new ArrayList<>();
  private long dueBytes;

  /**
   * @param producer that has just fenced every earlier one
   */
  Deciding(TopicReader topics, Producer<byte[], byte[]> producer, Wish wish, Instant now) {
    this.topics = topics;
    this.transactions = new Transactions(producer, wish);
    this.wish = wish;
    this.now = now;
  }

  /** A letter that nothing speaks against. */
  record Due(DeadLetter letter, ConsumerRecord<byte[], byte[]> record, Decision decision) {}

  Map<DeadLetterId, Decided> decide(Collection<DeadLetterId> ids) throws SQLException {
    Map<TopicPartition, SortedSet<Long>> places = new LinkedHashMap<>();
    Map<TopicPartition, DeadLetterTopic> consumers = new LinkedHashMap<>();
    for (DeadLetterId id : ids) {
      decided.put(id, new Decided.Unknown());
      places.computeIfAbsent(id.place(), _ -> new TreeSet<>()).add(id.offset());
      consumers.put(id.place(), id.topic());
    }
    Map<String, Decision> decisions = Decisions.read(topics);
    topics.<SQLException>at(
        places,
        record -> {
          TopicPartition place = new TopicPartition(record.topic(), record.partition());
          take(
              new DeadLetterId(consumers.get(place), place.partition(), record.offset()),
              record,
              decisions);
        });
    decided.putAll(transactions.commit(due));
    return decided;
  }

  private void take(
      DeadLetterId id, ConsumerRecord<byte[], byte[]> record, Map<String, Decision> decisions)
      throws SQLException {
    DeadLetter letter = DeadLetter.of(id, record, decisions);
    Decision decision = new Decision(wish.state(), now, wish.because(), letter.time());
    if (decision.equals(decisions.get(id.toString()))) {
      // the try before was committed, and who fenced it took the answer away
      decided.put(id, new Decided.Done(letter));
      return;
    }
    Optional<String> objection = wish.objection(letter, record);
    if (objection.isPresent()) {
      decided.put(id, new Decided.Refused(objection.get()));
      return;
    }
    int size = Math.max(0, record.serializedValueSize());
    if (dueBytes + size > MOST_BYTES) {
      decided.putAll(transactions.commit(due));
      due.clear();
      dueBytes = 0;
    }
    due.add(new Due(letter, record, decision));
    dueBytes += size;
  }
}
