package dev.strillone.events.deadletter;

import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The {@code dlq-*} headers: written by every consumer when it gives a record up, taken off when the record goes back. */
public final class DeadLetterHeaders {
  static final String PREFIX = "dlq-";
  static final String REASON = "dlq-reason";
  static final String DETAIL = "dlq-detail";
  static final String STACK = "dlq-stack";
  static final String TIME = "dlq-time";
  static final String ATTEMPTS = "dlq-attempts";
  static final String SERVICE = "dlq-service";
  static final String VERSION = "dlq-version";
  static final String TOPIC = "dlq-topic";
  static final String PARTITION = "dlq-partition";
  static final String OFFSET = "dlq-offset";
  static final String TIMESTAMP = "dlq-timestamp";

  private DeadLetterHeaders() {}

  /** The headers of the dead letter: all of the failed record's in their order, then what is said about it. */
  public static Headers of(
      Headers failed,
      DeadLetterCause cause,
      DeadLetterOrigin origin,
      DeadLetterConsumer consumer,
      Instant time) {
    Headers headers = withoutOurs(failed);
    put(headers, REASON, cause.reason().text());
    put(headers, DETAIL, cause.detail());
    if (cause.stack() != null) {
      put(headers, STACK, cause.stack());
    }
    put(headers, TIME, time);
    put(headers, ATTEMPTS, attempt(failed));
    put(headers, SERVICE, consumer.service());
    put(headers, VERSION, consumer.version());
    put(headers, TOPIC, origin.topic());
    put(headers, PARTITION, origin.partition());
    put(headers, OFFSET, origin.offset());
    if (origin.timestamp() >= 0) {
      put(headers, TIMESTAMP, Instant.ofEpochMilli(origin.timestamp()));
    }
    return headers;
  }

  /** The headers with which a dead letter goes back: those it came with, and {@code dlq-attempts} one higher. */
  public static Headers retried(Headers letter) {
    Headers headers = withoutOurs(letter);
    put(headers, ATTEMPTS, attempt(letter) + 1);
    return headers;
  }

  /** Which attempt at this record it is, from 1: only a record that was sent again says. */
  public static int attempt(Headers record) {
    String written = text(record, ATTEMPTS);
    return written != null && written.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(written) : 1;
  }

  static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }

  private static Headers withoutOurs(Headers all) {
    Headers kept = new RecordHeaders();
    for (Header header : all) {
      if (!header.key().startsWith(PREFIX)) {
        kept.add(header);
      }
    }
    return kept;
  }

  private static void put(Headers headers, String name, Object value) {
    headers.add(name, value.toString().getBytes(UTF_8));
  }
}
