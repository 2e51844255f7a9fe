package dev.strillone.system.fault;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts records into the topics past their own producers. */
final class Planter implements AutoCloseable {
  private static final int LARGEST = 17 * 1024 * 1024;

  private final Trial trial;
  private final KafkaProducer<byte[], byte[]> producer;

  Planter(Trial trial) {
    this.trial = trial;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                trial.stand().bootstrapServers(),
                "max.request.size",
                LARGEST,
                "buffer.memory",
                4L * LARGEST),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Returns when the broker has it; from then on its dead letter is due. */
  void plant(Plant plant) throws ExecutionException, InterruptedException {
    RecordMetadata at = producer.send(plant.record()).get();
    trial.planted(Event.place(at.topic(), at.partition(), at.offset()), plant.reason());
  }

  @Override
  public void close() {
    producer.close();
  }
}
