package dev.strillone.store.deadletter;

import dev.strillone.events.deadletter.DeadLetterCause;
import dev.strillone.events.deadletter.DeadLetterConsumer;
import dev.strillone.events.deadletter.DeadLetterHeaders;
import dev.strillone.events.deadletter.DeadLetterOrigin;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Sends dead letters: key, value and headers unchanged, what was wrong added as {@code dlq-} headers. */
@ApplicationScoped
public class DeadLetterPublisher {
  private final MutinyEmitter<Record<byte[], byte[]>> emitter;
  private final DeadLetterConsumer self;
  private final Clock clock;

  DeadLetterPublisher(
      @Channel("dead-letters") MutinyEmitter<Record<byte[], byte[]>> emitter,
      @ConfigProperty(name = "quarkus.application.name") String service,
      @ConfigProperty(name = "quarkus.application.version") String version,
      Clock clock) {
    this.emitter = emitter;
    this.self = new DeadLetterConsumer(service, version);
    this.clock = clock;
  }

  /** Returns when the broker has it. */
  public void publish(ConsumerRecord<byte[], byte[]> failed, DeadLetterCause cause) {
    DeadLetterOrigin origin =
        new DeadLetterOrigin(
            failed.topic(), failed.partition(), failed.offset(), failed.timestamp());
    Headers headers = DeadLetterHeaders.of(failed.headers(), cause, origin, self, clock.instant());
    var metadata = OutgoingKafkaRecordMetadata.builder().withHeaders(headers).build();
    emitter.sendMessageAndAwait(
        Message.of(Record.of(failed.key(), failed.value())).addMetadata(metadata));
  }
}
