package dev.strillone.store.write;

import dev.strillone.store.outcome.TopicLife;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;

/** Asks Kafka for the id of a topic, for as long as it takes: without it nothing can be counted. */
final class TopicLookup implements TopicLives.Question {
  private final Map<String, Object> kafka;
  private final Transactions.Pause pause;
  private final Consumer<Exception> onRetry;

  /**
   * @param onRetry told of each failure that is tried again
   */
  TopicLookup(Map<String, Object> kafka, Transactions.Pause pause, Consumer<Exception> onRetry) {
    this.kafka = kafka;
    this.pause = pause;
    this.onRetry = onRetry;
  }

  @Override
  public TopicLife about(String topic) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try (Admin admin = Admin.create(kafka)) {
        Uuid id = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).topicId();
        return new TopicLife(
            topic, new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits()));
      } catch (ExecutionException | KafkaException e) {
        onRetry.accept(e);
        pause.beforeAttempt(attempt);
      }
    }
  }
}
