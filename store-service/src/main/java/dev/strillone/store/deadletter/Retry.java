package dev.strillone.store.deadletter;

import dev.strillone.events.deadletter.DeadLetterHeaders;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The wish to send a letter back.
 *
 * @param clock of the time that the record gets
 */
record Retry(NewerRevision newer, Clock clock) implements Wish {
  @Override
  public Optional<String> objection(DeadLetter letter, ConsumerRecord<byte[], byte[]> record)
      throws SQLException {
    if (letter.state() == DeadLetterState.RETRIED) {
      return Optional.of("it was sent back already, at " + letter.decidedAt());
    }
    if (letter.topic() == null) {
      return Optional.of("it does not say which topic it came from");
    }
    return newerRevision(record.value());
  }

  /** An older revision behind a newer one would make consumers that keep the last one go backwards. */
  private Optional<String> newerRevision(byte @Nullable [] value) throws SQLException {
    String article = LetterBody.field(value, "articleId");
    String received = LetterBody.field(value, "receivedAt");
    if (article == null || received == null) {
      return Optional.empty();
    }
    try {
      Instant own = Instant.parse(received);
      return newer
          .receivedAt(UUID.fromString(article))
          .filter(own::isBefore)
          .map(
              stored ->
                  "a newer revision of this article is stored, received at "
                      + stored
                      + ": discard this one");
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty(); // neither an id nor a moment: then it stands in nobody's way
    }
  }

  @Override
  public List<ProducerRecord<byte[], byte[]>> back(
      ConsumerRecord<byte[], byte[]> record, @Nullable String topic) {
    // with the time of now: with its own it might be past what the topic keeps, and vanish unread
    return List.of(
        new ProducerRecord<>(
            topic,
            null,
            clock.millis(),
            record.key(),
            record.value(),
            DeadLetterHeaders.retried(record.headers())));
  }

  @Override
  public DeadLetterState state() {
    return DeadLetterState.RETRIED;
  }

  @Override
  public @Nullable String because() {
    return null;
  }
}
