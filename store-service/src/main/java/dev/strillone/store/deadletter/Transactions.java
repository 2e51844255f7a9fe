package dev.strillone.store.deadletter;

import dev.strillone.store.deadletter.Deciding.Due;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** Writes what goes back together with the decisions about it: all of a transaction, or nothing. */
final class Transactions {
  private static final Set<Class<?>> NOT_TAKEN =
      Set.of(RecordTooLargeException.class, InvalidRecordException.class);

  private final Producer<byte[], byte[]> producer;
  private final Wish wish;

  Transactions(Producer<byte[], byte[]> producer, Wish wish) {
    this.producer = producer;
    this.wish = wish;
  }

  /**
   * Commits all of them but those that their topic does not take: these end a transaction, and the others get another.
   *
   * @throws KafkaException if nothing is known of the last transaction, as when somebody fenced the producer
   */
  Map<DeadLetterId, Decided> commit(List<Due> due) {
    Map<DeadLetterId, Decided> decided = new HashMap<>();
    List<Due> rest = List.copyOf(due);
    while (!rest.isEmpty()) {
      Map<Due, List<Future<RecordMetadata>>> sent = new HashMap<>();
      producer.beginTransaction();
      try {
        for (Due each : rest) {
          List<Future<RecordMetadata>> answers = sent.computeIfAbsent(each, _ -> new ArrayList<>());
          send(each, answers);
        }
        producer.commitTransaction();
        rest.forEach(each -> decided.put(each.letter().id(), done(each)));
        return decided;
      } catch (KafkaException e) {
        abort(e);
        Map<DeadLetterId, Decided> notTaken = notTaken(sent);
        if (notTaken.isEmpty()) {
          throw e;
        }
        decided.putAll(notTaken);
        rest = rest.stream().filter(each -> !notTaken.containsKey(each.letter().id())).toList();
      }
    }
    return decided;
  }

  /** Whether the broker took them, the commit says. */
  private void send(Due each, List<Future<RecordMetadata>> answers) {
    for (ProducerRecord<byte[], byte[]> back : wish.back(each.record(), each.letter().topic())) {
      answers.add(producer.send(back));
    }
    answers.add(producer.send(Decisions.record(each.letter().id(), each.decision())));
  }

  private static Decided done(Due each) {
    return new Decided.Done(each.letter().decided(each.decision()));
  }

  private static Map<DeadLetterId, Decided> notTaken(Map<Due, List<Future<RecordMetadata>>> sent) {
    Map<DeadLetterId, Decided> notTaken = new HashMap<>();
    sent.forEach(
        (each, answers) ->
            answers.stream()
                .filter(answer -> answer.state() == Future.State.FAILED)
                .map(Future::exceptionNow)
                .filter(why -> Causes.has(why, NOT_TAKEN))
                .findFirst()
                .ifPresent(
                    why ->
                        notTaken.put(
                            each.letter().id(),
                            new Decided.Refused(
                                "its topic does not take it: " + why.getMessage()))));
    return notTaken;
  }

  private void abort(KafkaException failure) {
    try {
      producer.abortTransaction();
    } catch (KafkaException e) {
      failure.addSuppressed(e); // fenced, or the broker aborts it after its time
    }
  }
}
