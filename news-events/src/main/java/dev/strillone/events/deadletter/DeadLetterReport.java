package dev.strillone.events.deadletter;

import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The {@code dlq-*} headers as read. Whatever lies in a dead-letter topic gives a report; what it does not say is absent.
 *
 * @param reason {@code unknown} where none is given; {@link DeadLetterReason} has those of today
 * @param attempts how often the record was tried, at least 1
 */
public record DeadLetterReport(
    String reason,
    @Nullable String detail,
    @Nullable String stack,
    @Nullable Instant time,
    int attempts,
    @Nullable String service,
    @Nullable String version,
    @Nullable String topic,
    @Nullable String partition,
    @Nullable String offset,
    @Nullable Instant timestamp) {
  private static final String UNKNOWN = "unknown";

  public static DeadLetterReport of(Headers letter) {
    String reason = DeadLetterHeaders.text(letter, DeadLetterHeaders.REASON);
    return new DeadLetterReport(
        reason == null ? UNKNOWN : reason,
        DeadLetterHeaders.text(letter, DeadLetterHeaders.DETAIL),
        DeadLetterHeaders.text(letter, DeadLetterHeaders.STACK),
        moment(letter, DeadLetterHeaders.TIME),
        DeadLetterHeaders.attempt(letter),
        DeadLetterHeaders.text(letter, DeadLetterHeaders.SERVICE),
        DeadLetterHeaders.text(letter, DeadLetterHeaders.VERSION),
        DeadLetterHeaders.text(letter, DeadLetterHeaders.TOPIC),
        DeadLetterHeaders.text(letter, DeadLetterHeaders.PARTITION),
        DeadLetterHeaders.text(letter, DeadLetterHeaders.OFFSET),
        moment(letter, DeadLetterHeaders.TIMESTAMP));
  }

  private static @Nullable Instant moment(Headers letter, String name) {
    String written = DeadLetterHeaders.text(letter, name);
    try {
      return written == null ? null : Instant.parse(written);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
