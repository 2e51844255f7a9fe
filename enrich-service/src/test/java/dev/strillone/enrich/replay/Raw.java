package dev.strillone.enrich.replay;

import dev.strillone.analysis.Analysis;
import dev.strillone.analysis.DetectedLanguage;
import dev.strillone.enrich.article.Enricher;
import dev.strillone.enrich.article.EnricherIdentity;
import dev.strillone.enrich.article.PatientEnricher;
import dev.strillone.enrich.article.TextAnalysis;
import dev.strillone.enrich.article.TimeLimit;
import dev.strillone.enrich.messaging.RecordEnricher;
import dev.strillone.enrich.messaging.TopicNames;
import dev.strillone.events.ArticleIngested;
import dev.strillone.events.EventContext;
import dev.strillone.events.EventType;
import dev.strillone.events.Identities;
import dev.strillone.events.KafkaEvents;
import dev.strillone.events.Provenance;
import dev.strillone.events.Source;
import dev.strillone.events.SourceKind;
import dev.strillone.events.Span;
import dev.strillone.events.TitleOrigin;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Records of {@code news.raw.v1} for tests, and what enriches them. */
final class Raw {
  static final String RAW = "news.raw.v1";
  static final String ENRICHED = "news.enriched.v1";

  static final TopicNames TOPICS =
      new TopicNames() {
        @Override
        public String raw() {
          return RAW;
        }

        @Override
        public String enriched() {
          return ENRICHED;
        }

        @Override
        public String deadLetters() {
          return "dlq";
        }
      };

  private Raw() {}

  static ProducerRecord<byte[], byte[]> record(
      String source, String title, String body, Instant at) {
    ArticleIngested article = article(source, title, body, at);
    UUID id = article.articleId();
    Headers headers = new RecordHeaders();
    EventContext context =
        new EventContext(
            Identities.event(id, article.revision(), "test"),
            URI.create("/test"),
            id,
            at,
            null,
            null,
            null);
    byte[] value = KafkaEvents.write(EventType.ARTICLE_INGESTED, context, article, headers);
    return new ProducerRecord<>(
        RAW, null, at.toEpochMilli(), id.toString().getBytes(UTF_8), value, headers);
  }

  static String id(String source, String title) {
    return Identities.articleByWording(source, title, "first").toString();
  }

  private static ArticleIngested article(String source, String title, String body, Instant at) {
    String revision = Identities.revision(title, body);
    return new ArticleIngested(
        Identities.articleByWording(source, title, "first"),
        UUID.nameUUIDFromBytes(revision.getBytes(UTF_8)),
        revision,
        new Source(source, source, SourceKind.HTTP, "sample.txt"),
        title,
        TitleOrigin.GIVEN,
        body,
        List.of(new Span(0, body.codePointCount(0, body.length()))),
        null,
        null,
        List.of(),
        null,
        null,
        at,
        new Provenance("UTF-8", 0, 10, List.of(), List.of()));
  }

  static Analysis nothing() {
    return new Analysis(new DetectedLanguage("it", 1), List.of(), List.of(), List.of(), null, true);
  }

  static RecordEnricher enricher(TextAnalysis analysis, TimeLimit limit) {
    Enricher enricher =
        new Enricher(
            analysis, new EnricherIdentity("9.9.9", List.of(), "2023-10-24"), Clock.systemUTC());
    return new RecordEnricher(
        new PatientEnricher(enricher, limit, _ -> {}),
        EventType.ARTICLE_ENRICHED,
        "9.9.9",
        1 << 20,
        Clock.systemUTC());
  }
}
