package dev.strillone.store.deadletter;

import dev.strillone.events.deadletter.DeadLetterCause;
import dev.strillone.events.deadletter.DeadLetterConsumer;
import dev.strillone.events.deadletter.DeadLetterHeaders;
import dev.strillone.events.deadletter.DeadLetterOrigin;
import dev.strillone.events.deadletter.DeadLetterReason;
import dev.strillone.events.deadletter.DeadLetterTopic;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Dead letters for tests. */
final class Letters {
  static final Instant FAILED = Instant.parse("2026-11-24T06:00:01Z");

  private Letters() {}

  /** As enrich-service writes it. */
  static ProducerRecord<byte[], byte[]> enrich(String key, String value) {
    Headers own = new RecordHeaders();
    own.add("ce_id", ("event of " + key).getBytes(UTF_8));
    Headers headers =
        DeadLetterHeaders.of(
            own,
            DeadLetterCause.of(DeadLetterReason.ANALYSIS_FAILED, "no such sentence"),
            new DeadLetterOrigin("news.raw.v1", 0, 5, 1000),
            new DeadLetterConsumer("enrich-service", "0.1.0"),
            FAILED);
    return new ProducerRecord<>(
        DeadLetterTopic.ENRICH.topic(), 0, key.getBytes(UTF_8), value.getBytes(UTF_8), headers);
  }

  /** As it is found at this offset. */
  static DeadLetter found(long offset, Map<String, Decision> decisions) {
    ProducerRecord<byte[], byte[]> sent = enrich("key", "{\"title\":\"Titolo\"}");
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(sent.topic(), 0, offset, sent.key(), sent.value());
    sent.headers().forEach(record.headers()::add);
    return DeadLetter.of(new DeadLetterId(DeadLetterTopic.ENRICH, 0, offset), record, decisions);
  }
}
