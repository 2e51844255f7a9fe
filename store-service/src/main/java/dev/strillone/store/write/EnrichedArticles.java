package dev.strillone.store.write;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.Decoded;
import dev.strillone.events.EventContext;
import dev.strillone.events.EventType;
import dev.strillone.events.KafkaEvents;
import dev.strillone.events.deadletter.DeadLetterCause;
import dev.strillone.store.deadletter.DeadLetterPublisher;
import dev.strillone.store.outcome.Outcome;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Takes batches of {@code news.enriched.v1} to the database. Offsets move only when this returns. */
@ApplicationScoped
public class EnrichedArticles {
  private static final Logger LOG = Logger.getLogger(EnrichedArticles.class);

  private final BatchWriter writer;
  private final TopicLives lives;
  private final DeadLetterPublisher deadLetters;
  private final Progress progress;

  EnrichedArticles(
      BatchWriter writer, TopicLives lives, DeadLetterPublisher deadLetters, Progress progress) {
    this.writer = writer;
    this.lives = lives;
    this.deadLetters = deadLetters;
    this.progress = progress;
  }

  @Incoming("enriched")
  @Blocking
  void store(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    try {
      take(batch);
    } finally {
      progress.end();
    }
  }

  private void take(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    List<Delivery> deliveries = new ArrayList<>(batch.count());
    for (ConsumerRecord<byte[], byte[]> record : batch) {
      deliveries.add(
          new Delivery(
              record.partition(), record.offset(), content(record), cause -> bury(record, cause)));
    }
    List<Outcome> outcomes = writer.write(lives.of(batch), deliveries);
    for (int i = 0; i < deliveries.size(); i++) {
      if (deliveries.get(i).content() instanceof Delivery.Article article) {
        log(article, outcomes.get(i));
      }
    }
  }

  private static Delivery.Content content(ConsumerRecord<byte[], byte[]> record) {
    return switch (KafkaEvents.read(EventType.ARTICLE_ENRICHED, record.headers(), record.value())) {
      case Decoded.Event<ArticleEnriched>(EventContext context, ArticleEnriched article) ->
          new Delivery.Article(context, article);
      case Decoded.Undecodable<ArticleEnriched> undecodable ->
          new Delivery.Dead(DeadLetterCause.of(undecodable));
    };
  }

  private void bury(ConsumerRecord<byte[], byte[]> record, DeadLetterCause cause) {
    deadLetters.publish(record, cause);
    LOG.warnf(
        "%s[%d]@%d went to the dead letters (%s): %s",
        record.topic(), record.partition(), record.offset(), cause.reason().text(), cause.detail());
  }

  private static void log(Delivery.Article delivery, Outcome outcome) {
    MDC.put("articleId", delivery.article().article().articleId().toString());
    MDC.put("traceId", traceId(delivery.context().traceparent()));
    LOG.debugf("%s", outcome.tag());
    MDC.clear();
  }

  /** The trace id of a W3C traceparent: {@code version-traceid-parentid-flags}. */
  private static String traceId(@Nullable String traceparent) {
    String[] parts = traceparent == null ? new String[0] : traceparent.split("-", -1);
    return parts.length == 4 ? parts[1] : "";
  }
}
