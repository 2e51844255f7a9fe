package dev.strillone.store.deadletter;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Sends dead letters: key, value and headers unchanged, the reason added as {@code dlq-} headers. */
@ApplicationScoped
public class DeadLetterPublisher {
  private static final String SERVICE = "store-service";

  private final MutinyEmitter<Record<byte[], byte[]>> emitter;
  private final Clock clock;

  DeadLetterPublisher(
      @Channel("dead-letters") MutinyEmitter<Record<byte[], byte[]>> emitter, Clock clock) {
    this.emitter = emitter;
    this.clock = clock;
  }

  /** Returns when the broker has it. */
  public void publish(DeadLetter letter) {
    ConsumerRecord<byte[], byte[]> failed = letter.record();
    var metadata = OutgoingKafkaRecordMetadata.builder().withHeaders(headers(letter)).build();
    emitter.sendMessageAndAwait(
        Message.of(Record.of(failed.key(), failed.value())).addMetadata(metadata));
  }

  private Headers headers(DeadLetter letter) {
    ConsumerRecord<byte[], byte[]> failed = letter.record();
    Headers headers = new RecordHeaders(failed.headers().toArray());
    add(headers, "dlq-reason", letter.reason());
    add(headers, "dlq-detail", letter.detail());
    add(headers, "dlq-topic", failed.topic());
    add(headers, "dlq-partition", String.valueOf(failed.partition()));
    add(headers, "dlq-offset", String.valueOf(failed.offset()));
    add(headers, "dlq-service", SERVICE);
    add(headers, "dlq-time", clock.instant().toString());
    return headers;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }
}
