package dev.strillone.ingest.publish;

import dev.strillone.ingest.boilerplate.LineObservation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Tells every instance, this one included, which lines a published document held. */
public final class LinesPublisher {
  private final RecordSender sender;
  private final String topic;

  LinesPublisher(RecordSender sender, String topic) {
    this.sender = sender;
    this.topic = topic;
  }

  public Delivery publish(LineObservation seen) {
    byte[] key = seen.sourceId().getBytes(StandardCharsets.UTF_8);
    return sender.send(List.of(new ProducerRecord<>(topic, key, seen.toJson())));
  }
}
