package dev.strillone.store.deadletter;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** What is wished for a letter. */
interface Wish {
  /** Why it can't be. */
  Optional<String> objection(DeadLetter letter, ConsumerRecord<byte[], byte[]> record)
      throws SQLException;

  /**
   * What goes back.
   *
   * @param topic where the letter came from; present where {@link #objection} has none
   */
  List<ProducerRecord<byte[], byte[]>> back(
      ConsumerRecord<byte[], byte[]> record, @Nullable String topic);

  DeadLetterState state();

  @Nullable String because();
}
