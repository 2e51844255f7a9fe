package dev.strillone.events;

import dev.strillone.events.Decoded.Reason;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class KafkaEventsTest {
  private final Headers headers = new RecordHeaders();
  private EventContext context;
  private ArticleIngested article;

  @BeforeEach
  void golden() throws IOException {
    try (var json = GoldenSampleTest.resource("golden/article.ingested.v1.json")) {
      article = EventJson.read(json.readAllBytes(), ArticleIngested.class);
    }
    context =
        new EventContext(
            Identities.event(article.articleId(), article.revision(), "0.1.0"),
            URI.create("/strillone/ingest-service"),
            article.articleId(),
            Instant.parse("2026-11-24T06:00:00Z"),
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            article.documentId(),
            UUID.fromString("00000000-0000-5000-8000-000000000001"));
  }

  @Test
  void whatIsWrittenIsRead() {
    byte[] value = KafkaEvents.write(EventType.ARTICLE_INGESTED, context, article, headers);

    Decoded<ArticleIngested> decoded = KafkaEvents.read(EventType.ARTICLE_INGESTED, headers, value);

    assertThat(decoded).isEqualTo(new Decoded.Event<>(context, article));
  }

  @Test
  void attributesAreHeadersOfTheKafkaBinding() {
    KafkaEvents.write(EventType.ARTICLE_INGESTED, context, article, headers);

    assertThat(header("ce_specversion")).isEqualTo("1.0");
    assertThat(header("ce_type")).isEqualTo("dev.strillone.news.article.ingested.v1");
    assertThat(header("ce_subject")).isEqualTo(article.articleId().toString());
    assertThat(header("ce_partitionkey")).isEqualTo(article.articleId().toString());
    assertThat(header("ce_dataschema"))
        .isEqualTo("http://localhost:8080/schemas/article.ingested.v1.schema.json");
    assertThat(header("content-type")).isEqualTo("application/json");
  }

  @Test
  void aRecordWithoutHeadersIsNoCloudEvent() {
    var decoded =
        KafkaEvents.read(EventType.ARTICLE_INGESTED, new RecordHeaders(), "{}".getBytes(UTF_8));

    assertThat(reason(decoded)).isEqualTo(Reason.NOT_A_CLOUDEVENT);
  }

  @Test
  void anotherTypeIsNamed() {
    byte[] value = KafkaEvents.write(EventType.ARTICLE_INGESTED, context, article, headers);

    var decoded = KafkaEvents.read(EventType.ARTICLE_ENRICHED, headers, value);

    assertThat(reason(decoded)).isEqualTo(Reason.UNEXPECTED_TYPE);
  }

  @Test
  void brokenJsonSaysWhere() {
    KafkaEvents.write(EventType.ARTICLE_INGESTED, context, article, headers);

    var decoded =
        KafkaEvents.read(EventType.ARTICLE_INGESTED, headers, "{\"articleId\": ".getBytes(UTF_8));

    assertThat(reason(decoded)).isEqualTo(Reason.MALFORMED_JSON);
    assertThat(((Decoded.Undecodable<ArticleIngested>) decoded).detail()).contains("line 1");
  }

  @Test
  void jsonIsBrokenWhereverItBreaksOff() {
    byte[] value = KafkaEvents.write(EventType.ARTICLE_INGESTED, context, article, headers);

    for (int length = 1; length < value.length; length++) {
      var decoded =
          KafkaEvents.read(EventType.ARTICLE_INGESTED, headers, Arrays.copyOf(value, length));

      assertThat(reason(decoded)).as("%d bytes", length).isEqualTo(Reason.MALFORMED_JSON);
    }
  }

  @Test
  void noValueIsSaidSo() {
    KafkaEvents.write(EventType.ARTICLE_INGESTED, context, article, headers);

    var decoded = KafkaEvents.read(EventType.ARTICLE_INGESTED, headers, null);

    assertThat(decoded).isInstanceOf(Decoded.Undecodable.class);
  }

  @Test
  void jsonThatBreaksTheContractIsInvalid() {
    KafkaEvents.write(EventType.ARTICLE_INGESTED, context, article, headers);

    var decoded =
        KafkaEvents.read(EventType.ARTICLE_INGESTED, headers, "{\"title\": \"x\"}".getBytes(UTF_8));

    assertThat(reason(decoded)).isEqualTo(Reason.INVALID_DATA);
  }

  @Test
  void unknownFieldsAreIgnored() {
    byte[] value = KafkaEvents.write(EventType.ARTICLE_INGESTED, context, article, headers);
    String extended = new String(value, UTF_8).replaceFirst("\\{", "{\"addedLater\": [1],");

    var decoded = KafkaEvents.read(EventType.ARTICLE_INGESTED, headers, extended.getBytes(UTF_8));

    assertThat(decoded).isEqualTo(new Decoded.Event<>(context, article));
  }

  private static Reason reason(Decoded<?> decoded) {
    return ((Decoded.Undecodable<?>) decoded).reason();
  }

  private String header(String name) {
    return new String(headers.lastHeader(name).value(), UTF_8);
  }
}
