package dev.strillone.ingest.publish;

import dev.strillone.events.ArticleIngested;
import dev.strillone.events.EventContext;
import dev.strillone.events.EventType;
import dev.strillone.events.Identities;
import dev.strillone.events.KafkaEvents;
import dev.strillone.ingest.article.Intake;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Turns articles into records of {@code news.raw.v1} and has them sent: all of a call, or none if one is too large. */
public final class ArticlePublisher {
  static final URI SOURCE = URI.create("/strillone/ingest-service");

  /** For the key, the headers and the batch around the value. */
  private static final int ENVELOPE_BYTES = 16 * 1024;

  private final RecordSender sender;
  private final PublishConfig config;
  private final EventType<ArticleIngested> type;
  private final String producerVersion;
  private final Clock clock;
  private final Supplier<@Nullable String> traceparent;

  /**
   * @param type says where its schema can be had
   * @param producerVersion part of every event's id, such as {@code ingest-service/0.1.0}
   * @param traceparent of the work in progress, as W3C writes it
   */
  ArticlePublisher(
      RecordSender sender,
      PublishConfig config,
      EventType<ArticleIngested> type,
      String producerVersion,
      Clock clock,
      Supplier<@Nullable String> traceparent) {
    this.sender = sender;
    this.config = config;
    this.type = type;
    this.producerVersion = producerVersion;
    this.clock = clock;
    this.traceparent = traceparent;
  }

  /** Publishes the articles of these documents, in order; returns after the broker's acknowledgement of all. */
  public Delivery publish(List<Intake.Articles> documents) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    long limit = config.maxRecordSize().asLongValue() - ENVELOPE_BYTES;
    for (int i = 0; i < documents.size(); i++) {
      for (ArticleIngested article : documents.get(i).articles()) {
        ProducerRecord<byte[], byte[]> outgoing = toRecord(article);
        if (outgoing.value().length > limit) {
          return new Delivery.TooLarge(i, article.articleId(), outgoing.value().length, limit);
        }
        records.add(outgoing);
      }
    }
    return sender.send(records);
  }

  private ProducerRecord<byte[], byte[]> toRecord(ArticleIngested article) {
    EventContext context =
        new EventContext(
            Identities.event(article.articleId(), article.revision(), producerVersion),
            SOURCE,
            article.articleId(),
            clock.instant(),
            traceparent.get(),
            article.documentId(),
            null);
    Headers headers = new RecordHeaders();
    byte[] value = KafkaEvents.write(type, context, article, headers);
    byte[] key = article.articleId().toString().getBytes(StandardCharsets.UTF_8);
    return new ProducerRecord<>(config.topic(), null, key, value, headers);
  }
}
