package dev.strillone.ingest.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** The one place of this service where records leave. */
final class KafkaSender implements RecordSender {
  private final Producer<byte[], byte[]> producer;
  private final Duration patience;

  /**
   * @param patience longer than the producer itself tries, which then always answers first
   */
  KafkaSender(Producer<byte[], byte[]> producer, Duration patience) {
    this.producer = producer;
    this.patience = patience;
  }

  @Override
  public Delivery send(List<ProducerRecord<byte[], byte[]>> records) {
    List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
    try {
      for (ProducerRecord<byte[], byte[]> outgoing : records) {
        Future<RecordMetadata> answer = producer.send(outgoing);
        sent.add(answer);
        if (answer.state() == Future.State.FAILED) {
          break; // without a broker every further one would block for max.block.ms as well
        }
      }
      for (Future<RecordMetadata> answer : sent) {
        answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      }
      return new Delivery.Acknowledged();
    } catch (ExecutionException e) {
      return unavailable(e.getCause());
    } catch (TimeoutException | KafkaException | IllegalStateException e) {
      return unavailable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unavailable(e);
    }
  }

  private static Delivery unavailable(Throwable cause) {
    return new Delivery.Unavailable(
        cause.getClass().getSimpleName()
            + (cause.getMessage() == null ? "" : ": " + cause.getMessage()));
  }
}
