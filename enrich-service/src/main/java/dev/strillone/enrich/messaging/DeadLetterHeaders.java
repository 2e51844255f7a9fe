package dev.strillone.enrich.messaging;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.RecordMetadata;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The {@code dlq-*} headers of the event contract. */
final class DeadLetterHeaders {
  private static final int MAX_DETAIL = 1000;
  private static final String UNKNOWN = "unknown";

  private DeadLetterHeaders() {}

  static void add(
      Headers headers, Reply.Refused refused, Optional<RecordMetadata> origin, Instant time) {
    put(headers, "reason", refused.failure().reason());
    put(headers, "detail", shortened(refused.detail()));
    put(headers, "topic", origin.map(RecordMetadata::topic).orElse(UNKNOWN));
    put(headers, "partition", origin.map(at -> "" + at.partition()).orElse(UNKNOWN));
    put(headers, "offset", origin.map(at -> "" + at.offset()).orElse(UNKNOWN));
    put(headers, "service", "enrich-service");
    put(headers, "time", time.toString());
  }

  private static void put(Headers headers, String name, String value) {
    headers.add("dlq-" + name, value.getBytes(UTF_8));
  }

  private static String shortened(String detail) {
    return detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL - 1) + "…";
  }
}
