package dev.strillone.store.write;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.Decoded;
import dev.strillone.events.EventContext;
import dev.strillone.events.EventType;
import dev.strillone.events.KafkaEvents;
import dev.strillone.events.deadletter.DeadLetterCause;
import dev.strillone.store.deadletter.DeadLetterPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Takes batches of {@code news.enriched.v1} to the database. Offsets move only when this returns. */
@ApplicationScoped
public class EnrichedArticles {
  private static final Logger LOG = Logger.getLogger(EnrichedArticles.class);

  private final BatchWriter writer;
  private final DeadLetterPublisher deadLetters;
  private final MeterRegistry metrics;
  private final Progress progress;

  EnrichedArticles(
      BatchWriter writer,
      DeadLetterPublisher deadLetters,
      MeterRegistry metrics,
      Progress progress) {
    this.writer = writer;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
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
    List<Arrival> arrivals = new ArrayList<>(batch.count());
    Map<ConsumerRecord<byte[], byte[]>, DeadLetterCause> dead = new LinkedHashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : batch) {
      switch (KafkaEvents.read(EventType.ARTICLE_ENRICHED, record.headers(), record.value())) {
        case Decoded.Event<ArticleEnriched>(EventContext context, ArticleEnriched article) ->
            arrivals.add(new Arrival(record, context, article));
        case Decoded.Undecodable<ArticleEnriched> undecodable ->
            dead.put(record, DeadLetterCause.of(undecodable));
      }
    }
    List<Stored> results =
        arrivals.isEmpty()
            ? List.of()
            : writer.write(arrivals.stream().map(Arrival::article).toList());
    for (int i = 0; i < arrivals.size(); i++) {
      Arrival arrival = arrivals.get(i);
      switch (results.get(i)) {
        case Stored.Done(Outcome outcome) -> done(arrival, outcome);
        case Stored.Refused(DeadLetterCause cause) -> dead.put(arrival.record(), cause);
      }
    }
    dead.forEach(this::bury);
  }

  private void done(Arrival arrival, Outcome outcome) {
    count(outcome);
    MDC.put("articleId", arrival.article().article().articleId().toString());
    MDC.put("traceId", arrival.traceId());
    LOG.debugf("%s", outcome.tag());
    MDC.clear();
  }

  private void bury(ConsumerRecord<byte[], byte[]> record, DeadLetterCause cause) {
    deadLetters.publish(record, cause);
    count(Outcome.DEAD_LETTER);
    LOG.warnf(
        "%s[%d]@%d went to the dead letters (%s): %s",
        record.topic(), record.partition(), record.offset(), cause.reason().text(), cause.detail());
  }

  private void count(Outcome outcome) {
    metrics.counter("strillone.store.articles", "outcome", outcome.tag()).increment();
  }

  private record Arrival(
      ConsumerRecord<byte[], byte[]> record, EventContext context, ArticleEnriched article) {
    /** The trace id of a W3C traceparent: {@code version-traceid-parentid-flags}. */
    String traceId() {
      String traceparent = context.traceparent();
      String[] parts = traceparent == null ? new String[0] : traceparent.split("-", -1);
      return parts.length == 4 ? parts[1] : "";
    }
  }
}
