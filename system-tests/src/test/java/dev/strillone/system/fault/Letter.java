package dev.strillone.system.fault;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A dead letter.
 *
 * @param place of the record that it was made of, as {@link Event#place} has it
 * @param reason such as {@code malformed-json}
 * @param articleId the record's key
 */
record Letter(String place, String reason, String articleId) {
  static Letter of(ConsumerRecord<byte[], byte[]> record) {
    return new Letter(
        header(record, "dlq-topic")
            + "-"
            + header(record, "dlq-partition")
            + "@"
            + header(record, "dlq-offset"),
        header(record, "dlq-reason"),
        Optional.ofNullable(record.key()).map(key -> new String(key, UTF_8)).orElse(""));
  }

  /** Whether it says why as it should. */
  boolean hasReason(Map<String, String> reasons) {
    return reason.equals(reasons.get(place));
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}
