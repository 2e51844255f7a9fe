package dev.strillone.ingest.publish;

import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;

/** All that is on its way to Kafka. */
public final class Deliveries {
  private final Producer<byte[], byte[]> producer;

  Deliveries(Producer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  /** Whatever is not acknowledged fails now, and nothing can be sent any more. It may still arrive, as after any failure. */
  public void giveUp() {
    producer.close(Duration.ZERO);
  }
}
