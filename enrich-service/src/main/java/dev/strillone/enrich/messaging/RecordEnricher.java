package dev.strillone.enrich.messaging;

import dev.strillone.enrich.article.Attempt;
import dev.strillone.enrich.article.Delivery;
import dev.strillone.enrich.article.PatientEnricher;
import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.ArticleIngested;
import dev.strillone.events.Decoded;
import dev.strillone.events.EventContext;
import dev.strillone.events.EventType;
import dev.strillone.events.Identities;
import dev.strillone.events.KafkaEvents;
import dev.strillone.events.deadletter.DeadLetterCause;
import dev.strillone.events.deadletter.DeadLetterHeaders;
import dev.strillone.events.deadletter.DeadLetterReason;
import java.net.URI;
import java.time.Clock;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.AbstractRecords;
import org.apache.kafka.common.record.RecordBatch;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** From the bytes of an ingested article to the bytes of the enriched one. Thread-safe. */
public final class RecordEnricher {
  static final URI SOURCE = URI.create("/strillone/enrich-service");

  private final PatientEnricher enricher;
  private final EventType<ArticleEnriched> type;
  private final String producer;
  private final int maxRecordBytes;
  private final Clock clock;

  /**
   * @param type says where its schema can be had
   * @param version of this service, part of the ids of its events
   * @param maxRecordBytes the largest record that {@code news.enriched.v1} takes
   */
  public RecordEnricher(
      PatientEnricher enricher,
      EventType<ArticleEnriched> type,
      String version,
      int maxRecordBytes,
      Clock clock) {
    this.enricher = enricher;
    this.type = type;
    this.producer = "enrich-service/" + version;
    this.maxRecordBytes = maxRecordBytes;
    this.clock = clock;
  }

  /** What this record is answered with; the logs name its article from here on. */
  public Reply answer(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
    return switch (KafkaEvents.read(EventType.ARTICLE_INGESTED, headers, value)) {
      case Decoded.Undecodable<ArticleIngested> undecodable ->
          new Reply.Refused(DeadLetterCause.of(undecodable));
      case Decoded.Event<ArticleIngested>(var context, var article) ->
          article(key, context, DeadLetterHeaders.attempt(headers), article);
    };
  }

  private Reply article(
      byte @Nullable [] key, EventContext context, int attempt, ArticleIngested article) {
    String id = article.articleId().toString();
    MDC.put("articleId", id);
    MDC.put("traceId", TraceId.of(context.traceparent()));
    String named = key == null ? "absent" : new String(key, UTF_8);
    if (!named.equals(id) || !context.subject().equals(article.articleId())) {
      return refused(
          DeadLetterReason.KEY_MISMATCH,
          "the key is %s and the subject %s, the article is %s"
              .formatted(named, context.subject(), id));
    }
    return switch (enricher.enrich(new Delivery(context.id(), attempt), article)) {
      case Attempt.Failed(var cause) -> new Reply.Refused(cause);
      case Attempt.Done(var enriched) -> publish(key, context, enriched);
    };
  }

  private Reply publish(byte[] key, EventContext cause, ArticleEnriched enriched) {
    ArticleIngested article = enriched.article();
    EventContext context =
        new EventContext(
            Identities.event(article.articleId(), article.revision(), producer),
            SOURCE,
            article.articleId(),
            clock.instant(),
            cause.traceparent(),
            cause.correlationId(),
            cause.id());
    Headers headers = new RecordHeaders();
    byte[] value = KafkaEvents.write(type, context, enriched, headers);
    int size = size(key, value, headers);
    if (size > maxRecordBytes) {
      return refused(
          DeadLetterReason.RESULT_TOO_LARGE,
          "article and tags make %d bytes, a record may have %d".formatted(size, maxRecordBytes));
    }
    return new Reply.Enriched(enriched, value, headers);
  }

  private static Reply refused(DeadLetterReason reason, String detail) {
    return new Reply.Refused(DeadLetterCause.of(reason, detail));
  }

  /** As Kafka's producer and broker count it: the record in a batch of its own. */
  private static int size(byte[] key, byte[] value, Headers headers) {
    return AbstractRecords.estimateSizeInBytesUpperBound(
        RecordBatch.CURRENT_MAGIC_VALUE, Compression.NONE.type(), key, value, headers.toArray());
  }
}
