package dev.strillone.ingest.publish;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KafkaSenderTest {
  private static final Duration PATIENCE = Duration.ofMillis(50);

  @Test
  void acknowledgedIsWhatTheBrokerAcknowledged() {
    MockProducer<byte[], byte[]> broker = producer(true);

    Delivery delivery = new KafkaSender(broker, PATIENCE).send(List.of(any(), any()));

    assertThat(delivery).isEqualTo(new Delivery.Acknowledged());
    assertThat(broker.history()).hasSize(2);
  }

  @Test
  void withoutAnAnswerItIsUnavailable() {
    MockProducer<byte[], byte[]> silent = producer(false);

    Delivery delivery = new KafkaSender(silent, PATIENCE).send(List.of(any()));

    assertThat(delivery).isInstanceOf(Delivery.Unavailable.class);
  }

  @Test
  void aFailureIsAValueThatSaysWhy() {
    MockProducer<byte[], byte[]> failing = producer(false);
    failing.sendException = new TimeoutException("no metadata after 5000 ms");

    Delivery delivery = new KafkaSender(failing, PATIENCE).send(List.of(any(), any()));

    assertThat(delivery)
        .isEqualTo(new Delivery.Unavailable("TimeoutException: no metadata after 5000 ms"));
  }

  @Test
  void aClosedProducerIsUnavailable() {
    MockProducer<byte[], byte[]> closed = producer(true);
    closed.close();

    Delivery delivery = new KafkaSender(closed, PATIENCE).send(List.of(any()));

    assertThat(delivery).isInstanceOf(Delivery.Unavailable.class);
  }

  private static MockProducer<byte[], byte[]> producer(boolean autoComplete) {
    return new MockProducer<>(
        autoComplete, null, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static ProducerRecord<byte[], byte[]> any() {
    return new ProducerRecord<>("news.raw.v1", new byte[] {1});
  }
}
