package dev.strillone.system.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A committed record of a topic as its readers see it.
 *
 * @param articleId its key
 * @param id of the event, else its place
 * @param cause the id of the event that it came from
 * @param place its topic, partition and offset
 */
record Event(
    int partition,
    long offset,
    String articleId,
    String id,
    @Nullable String cause,
    String place,
    String revision,
    Tags tags) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Event of(ConsumerRecord<byte[], byte[]> record) {
    String own = place(record.topic(), record.partition(), record.offset());
    String id = header(record, "ce_id");
    JsonNode data = json(record.value());
    return new Event(
        record.partition(),
        record.offset(),
        record.key() == null ? "" : new String(record.key(), UTF_8),
        id == null ? own : id,
        header(record, "ce_causationid"),
        own,
        data.path("revision").asText(),
        Tags.of(data.path("enrichment")));
  }

  /** Such as {@code news.raw.v1-3@17}. */
  static String place(String topic, int partition, long offset) {
    return topic + "-" + partition + "@" + offset;
  }

  /** Names a text of an article. */
  String text() {
    return text(articleId, revision);
  }

  static String text(Object articleId, String revision) {
    return articleId + "/" + revision;
  }

  private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), UTF_8);
  }

  private static JsonNode json(byte @Nullable [] value) {
    try {
      return JSON.readTree(value == null ? new byte[0] : value);
    } catch (IOException e) {
      return JSON.missingNode(); // a planted one
    }
  }
}
