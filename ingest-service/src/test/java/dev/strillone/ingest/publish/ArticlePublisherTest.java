package dev.strillone.ingest.publish;

import dev.strillone.events.ArticleIngested;
import dev.strillone.events.Decoded;
import dev.strillone.events.EventType;
import dev.strillone.events.Identities;
import dev.strillone.events.KafkaEvents;
import dev.strillone.events.Provenance;
import dev.strillone.events.Source;
import dev.strillone.events.SourceKind;
import dev.strillone.events.TitleOrigin;
import dev.strillone.ingest.article.Intake;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArticlePublisherTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final UUID DOCUMENT = UUID.randomUUID();
  private final List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
  private final ArticlePublisher publisher =
      new ArticlePublisher(
          records -> {
            sent.addAll(records);
            return new Delivery.Acknowledged();
          },
          new Config(),
          EventType.ARTICLE_INGESTED.at(URI.create("https://news.example/strillone/")),
          "ingest-service/1",
          Clock.fixed(NOW, ZoneOffset.UTC),
          () -> "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

  @Test
  void anArticleBecomesTheEventOfTheContract() {
    ArticleIngested article = article("Il voto è arrivato nella notte.");

    Delivery delivery = publisher.publish(List.of(document(article)));

    assertThat(delivery).isEqualTo(new Delivery.Acknowledged());
    ProducerRecord<byte[], byte[]> outgoing = sent.getFirst();
    assertThat(outgoing.topic()).isEqualTo("news.raw.v1");
    assertThat(outgoing.key())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(article.articleId().toString());
    assertThat(outgoing.headers().lastHeader("ce_dataschema").value())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("https://news.example/strillone/schemas/article.ingested.v1.schema.json");
    Decoded<ArticleIngested> decoded =
        KafkaEvents.read(EventType.ARTICLE_INGESTED, outgoing.headers(), outgoing.value());
    assertThat(decoded)
        .isInstanceOfSatisfying(
            Decoded.Event.class,
            event -> {
              assertThat(event.data()).isEqualTo(article);
              assertThat(event.context().time()).isEqualTo(NOW);
              assertThat(event.context().source()).hasToString("/strillone/ingest-service");
              assertThat(event.context().correlationId()).isEqualTo(DOCUMENT);
              assertThat(event.context().traceparent()).startsWith("00-4bf92f");
              assertThat(event.context().id())
                  .isEqualTo(
                      Identities.event(
                          article.articleId(), article.revision(), "ingest-service/1"));
            });
  }

  @Test
  void nothingIsSentIfOneArticleDoesNotFit() {
    ArticleIngested huge = article("x".repeat(1 << 20));

    Delivery delivery = publisher.publish(List.of(document(article("Buono.")), document(huge)));

    assertThat(sent).isEmpty();
    assertThat(delivery)
        .isInstanceOfSatisfying(
            Delivery.TooLarge.class,
            tooLarge -> {
              assertThat(tooLarge.document()).isEqualTo(1);
              assertThat(tooLarge.articleId()).isEqualTo(huge.articleId());
              assertThat(tooLarge.bytes()).isGreaterThan(tooLarge.limit());
            });
  }

  private static Intake.Articles document(ArticleIngested article) {
    return new Intake.Articles(DOCUMENT, List.of(article), List.of());
  }

  private static ArticleIngested article(String body) {
    return new ArticleIngested(
        UUID.randomUUID(),
        DOCUMENT,
        Identities.revision(null, body),
        new Source("ilpost", "Il Post", SourceKind.HTTP, null),
        null,
        TitleOrigin.ABSENT,
        body,
        List.of(),
        null,
        null,
        List.of(),
        null,
        null,
        NOW,
        new Provenance("UTF-8", 0, body.length(), List.of(), List.of()));
  }

  private record Config() implements PublishConfig {
    @Override
    public String topic() {
      return "news.raw.v1";
    }

    @Override
    public String linesTopic() {
      return "news.ingest.lines.v1";
    }

    @Override
    public MemorySize maxRecordSize() {
      return new MemorySize(BigInteger.valueOf(1 << 20));
    }

    @Override
    public Duration maxBlock() {
      return Duration.ofSeconds(5);
    }

    @Override
    public Duration deliveryTimeout() {
      return Duration.ofSeconds(30);
    }
  }
}
