package dev.strillone.store.deadletter;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The wish to give a letter up. */
record Discard(String because) implements Wish {
  @Override
  public Optional<String> objection(DeadLetter letter, ConsumerRecord<byte[], byte[]> record) {
    return letter.state() == DeadLetterState.OPEN
        ? Optional.empty()
        : Optional.of("it was " + letter.state().text() + " already, at " + letter.decidedAt());
  }

  @Override
  public List<ProducerRecord<byte[], byte[]>> back(
      ConsumerRecord<byte[], byte[]> record, @Nullable String topic) {
    return List.of();
  }

  @Override
  public DeadLetterState state() {
    return DeadLetterState.DISCARDED;
  }
}
