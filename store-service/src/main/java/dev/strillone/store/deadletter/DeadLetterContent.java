package dev.strillone.store.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A dead letter with what it holds.
 *
 * @param headers all of them, in their order
 * @param json the value, where it is JSON
 * @param head else its first bytes, in Base64
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetterContent(
    DeadLetter letter,
    @Nullable String key,
    List<HeaderText> headers,
    @Nullable JsonNode json,
    @Nullable String head) {
  public DeadLetterContent {
    headers = List.copyOf(headers);
  }

  /** A header; bytes that are no UTF-8 are shown as U+FFFD. */
  public record HeaderText(String name, String value) {}

  static DeadLetterContent of(DeadLetter letter, ConsumerRecord<byte[], byte[]> record) {
    List<HeaderText> headers = new ArrayList<>();
    record
        .headers()
        .forEach(header -> headers.add(new HeaderText(header.key(), text(header.value()))));
    JsonNode json = LetterBody.json(record.value());
    return new DeadLetterContent(
        letter,
        record.key() == null ? null : text(record.key()),
        headers,
        json,
        json != null || record.value() == null ? null : LetterBody.head(record.value()));
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, UTF_8);
  }
}
