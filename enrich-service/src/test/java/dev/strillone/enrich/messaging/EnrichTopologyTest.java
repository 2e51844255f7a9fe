package dev.strillone.enrich.messaging;

import dev.strillone.analysis.Analysis;
import dev.strillone.analysis.DetectedLanguage;
import dev.strillone.enrich.article.Articles;
import dev.strillone.enrich.article.Enricher;
import dev.strillone.enrich.article.EnricherIdentity;
import dev.strillone.enrich.article.PatientEnricher;
import dev.strillone.enrich.article.TimeLimit;
import dev.strillone.enrich.outcome.Meters;
import dev.strillone.enrich.outcome.PartitionCounts;
import dev.strillone.enrich.outcome.Totals;
import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.ArticleIngested;
import dev.strillone.events.Decoded;
import dev.strillone.events.EventContext;
import dev.strillone.events.EventType;
import dev.strillone.events.Identities;
import dev.strillone.events.KafkaEvents;
import dev.strillone.events.deadletter.DeadLetterConsumer;
import dev.strillone.events.deadletter.DeadLetterHeaders;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class EnrichTopologyTest {
  private static final Instant NOW = Instant.parse("2026-11-24T06:00:01Z");
  private static final Instant SENT = Instant.parse("2026-11-24T06:00:00Z");
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  private static final int MAX_RECORD = 20_000;
  private static final ArticleIngested ARTICLE =
      Articles.article("La Bce ferma i tassi", "Christine Lagarde parla a Francoforte.");

  private final TimeLimit timeLimit = new TimeLimit(Duration.ofSeconds(5));
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private TopologyTestDriver driver;
  private TestInputTopic<byte[], byte[]> raw;
  private TestOutputTopic<byte[], byte[]> enriched;
  private TestOutputTopic<byte[], byte[]> deadLetters;

  @BeforeEach
  void open() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Enricher enricher =
        new Enricher(
            text -> {
              if (text.body().contains("veleno")) {
                throw new IllegalStateException("poison");
              }
              return new Analysis(
                  new DetectedLanguage("it", 1),
                  List.of(),
                  List.of(),
                  List.of(),
                  null,
                  !text.body().contains("incompleto"));
            },
            new EnricherIdentity("0.1.0", List.of(), "2023-10-24"),
            clock);
    RecordEnricher records =
        new RecordEnricher(
            new PatientEnricher(enricher, timeLimit, _ -> {}),
            EventType.ARTICLE_ENRICHED.at(URI.create("https://news.example")),
            "0.1.0",
            MAX_RECORD,
            clock);
    driver =
        new TopologyTestDriver(
            EnrichTopology.of(
                new Names(),
                () ->
                    new EnrichProcessor(
                        records,
                        new Meters(registry, () -> 0),
                        new PartitionCounts(registry),
                        new DeadLetterConsumer("enrich-service", "0.1.0"),
                        clock)),
            new Properties());
    raw = driver.createInputTopic("raw", new ByteArraySerializer(), new ByteArraySerializer());
    enriched =
        driver.createOutputTopic(
            "enriched", new ByteArrayDeserializer(), new ByteArrayDeserializer());
    deadLetters =
        driver.createOutputTopic("dlq", new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @AfterEach
  void close() {
    driver.close();
    timeLimit.close();
  }

  @Test
  void anArticleComesOutEnrichedAsAnEventOfItsOwn() {
    Headers headers = new RecordHeaders();
    headers.add("x-foreign", "of the old record".getBytes(UTF_8));
    byte[] value = KafkaEvents.write(EventType.ARTICLE_INGESTED, context(), ARTICLE, headers);

    send(key(ARTICLE), value, headers);

    TestRecord<byte[], byte[]> record = enriched.readRecord();
    var event =
        (Decoded.Event<ArticleEnriched>)
            KafkaEvents.read(EventType.ARTICLE_ENRICHED, record.headers(), record.value());
    assertThat(event.context())
        .isEqualTo(
            new EventContext(
                Identities.event(ARTICLE.articleId(), ARTICLE.revision(), "enrich-service/0.1.0"),
                URI.create("/strillone/enrich-service"),
                ARTICLE.articleId(),
                NOW,
                TRACE,
                ARTICLE.documentId(),
                context().id()));
    assertThat(event.data().article()).isEqualTo(ARTICLE);
    assertThat(event.data().enrichment().enrichedAt()).isEqualTo(NOW);
    assertThat(record.key()).isEqualTo(key(ARTICLE));
    assertThat(record.headers().lastHeader("ce_dataschema").value())
        .asString(UTF_8)
        .isEqualTo("https://news.example/schemas/article.enriched.v1.schema.json");
    assertThat(record.headers().toArray())
        .extracting(Header::key)
        .doesNotContain("x-foreign")
        .doesNotHaveDuplicates();
    assertThat(deadLetters.isEmpty()).isTrue();
    assertThat(totals()).isEqualTo(new Totals(1, 1, 0));
  }

  @Test
  void anArticleWithoutAllItsTagsIsEnrichedAndCountedAsPartialBesides() {
    send(ARTICLE);
    send(Articles.article(null, "Un testo incompleto."));

    assertThat(totals()).isEqualTo(new Totals(2, 2, 0));
    assertThat(registry.get("strillone.enrich.partial").counter().count()).isEqualTo(1);
    assertThat(enriched.getQueueSize()).isEqualTo(2);
  }

  @Test
  void bytesThatAreNoEventAreKeptAsTheyCame() {
    byte[] value = {0, (byte) 0xff, 1};
    Headers headers = new RecordHeaders();
    headers.add("x-twice", "1".getBytes(UTF_8));
    headers.add("x-twice", "2".getBytes(UTF_8));

    send("any".getBytes(UTF_8), value, headers);

    TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
    assertThat(letter.key()).isEqualTo("any".getBytes(UTF_8));
    assertThat(letter.value()).isEqualTo(value);
    assertThat(letter.headers().headers("x-twice")).hasSize(2);
    assertThat(texts(letter.headers()))
        .containsEntry("dlq-reason", "not-a-cloudevent")
        .containsEntry("dlq-topic", "raw")
        .containsEntry("dlq-partition", "0")
        .containsEntry("dlq-offset", "0")
        .containsEntry("dlq-service", "enrich-service")
        .containsEntry("dlq-version", "0.1.0")
        .containsEntry("dlq-time", NOW.toString())
        .containsEntry("dlq-timestamp", SENT.toString())
        .containsEntry("dlq-attempts", "1")
        .containsKey("dlq-detail");
    assertThat(enriched.isEmpty()).isTrue();
    assertThat(totals()).isEqualTo(new Totals(1, 0, 1));
  }

  @Test
  void aRecordWithoutKeyAndValueIsADeadLetter() {
    send(null, null, new RecordHeaders());

    TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
    assertThat(letter.key()).isNull();
    assertThat(letter.value()).isNull();
    assertThat(reason(letter)).isEqualTo("not-a-cloudevent");
  }

  @Test
  void jsonThatBreaksTheContractIsADeadLetter() {
    Headers headers = new RecordHeaders();
    KafkaEvents.write(EventType.ARTICLE_INGESTED, context(), ARTICLE, headers);

    send(key(ARTICLE), "{}".getBytes(UTF_8), headers);

    assertThat(reason(deadLetters.readRecord())).isEqualTo("invalid-data");
  }

  @Test
  void aKeyOfAnotherArticleIsADeadLetter() {
    Headers headers = new RecordHeaders();
    byte[] value = KafkaEvents.write(EventType.ARTICLE_INGESTED, context(), ARTICLE, headers);

    send(UUID.randomUUID().toString().getBytes(UTF_8), value, headers);

    assertThat(reason(deadLetters.readRecord())).isEqualTo("key-mismatch");
  }

  @Test
  void aTextThatBreaksTheAnalysisGoesAlone() {
    send(ARTICLE);
    send(Articles.article(null, "Un veleno."));
    send(Articles.article(null, "Un altro testo."));

    assertThat(enriched.getQueueSize()).isEqualTo(2);
    TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
    assertThat(reason(letter)).isEqualTo("analysis-failed");
    assertThat(texts(letter.headers()).get("dlq-detail")).contains("poison");
    assertThat(texts(letter.headers()).get("dlq-stack")).hasSize(12);
    assertThat(totals()).isEqualTo(new Totals(3, 2, 1));
  }

  @Test
  void aResultThatNoRecordHoldsIsADeadLetter() {
    send(Articles.article(null, "a".repeat(MAX_RECORD)));

    assertThat(reason(deadLetters.readRecord())).isEqualTo("result-too-large");
  }

  @Test
  void halfOfASurrogatePairDoesNotStopTheStream() {
    Headers headers = new RecordHeaders();
    byte[] value = KafkaEvents.write(EventType.ARTICLE_INGESTED, context(), ARTICLE, headers);
    String half = new String(value, UTF_8).replace("Francoforte", "Francofort\\ud800");

    send(key(ARTICLE), half.getBytes(UTF_8), headers);
    send(ARTICLE);

    assertThat(enriched.getQueueSize()).isEqualTo(2);
  }

  @Test
  void aDeadLetterThatIsSentBackIsEnrichedUnderItsOldIdentity() {
    Headers headers = new RecordHeaders();
    byte[] value = KafkaEvents.write(EventType.ARTICLE_INGESTED, context(), ARTICLE, headers);
    send("another".getBytes(UTF_8), value, headers);
    TestRecord<byte[], byte[]> letter = deadLetters.readRecord();

    send(key(ARTICLE), letter.value(), DeadLetterHeaders.retried(letter.headers()));

    TestRecord<byte[], byte[]> record = enriched.readRecord();
    assertThat(texts(record.headers()))
        .containsEntry("ce_causationid", context().id().toString())
        .doesNotContainKey("dlq-attempts");
  }

  @Test
  void aDeadLetterThatFailsAgainSaysHowOftenItWasTried() {
    send("any".getBytes(UTF_8), new byte[] {0}, new RecordHeaders());
    TestRecord<byte[], byte[]> letter = deadLetters.readRecord();

    send(letter.key(), letter.value(), DeadLetterHeaders.retried(letter.headers()));

    assertThat(texts(deadLetters.readRecord().headers())).containsEntry("dlq-attempts", "2");
  }

  @Test
  void thePartitionsCountsAreShown() {
    send(ARTICLE);
    send(null, null, new RecordHeaders());

    assertThat(shown("strillone.enrich.articles.received")).containsExactly(2.0);
    assertThat(shown("strillone.enrich.articles")).containsExactly(1.0, 1.0);
  }

  private List<Double> shown(String meter) {
    return registry.find(meter).tag("partition", "0").functionCounters().stream()
        .map(FunctionCounter::count)
        .toList();
  }

  private Totals totals() {
    return (Totals) driver.getKeyValueStore("outcomes").get(0);
  }

  private void send(ArticleIngested article) {
    Headers headers = new RecordHeaders();
    EventContext context =
        new EventContext(
            Identities.event(article.articleId(), article.revision(), "test"),
            URI.create("/test"),
            article.articleId(),
            SENT,
            null,
            null,
            null);
    byte[] value = KafkaEvents.write(EventType.ARTICLE_INGESTED, context, article, headers);
    send(key(article), value, headers);
  }

  private void send(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
    raw.pipeInput(new TestRecord<>(key, value, headers, SENT));
  }

  private static EventContext context() {
    return new EventContext(
        Identities.event(ARTICLE.articleId(), ARTICLE.revision(), "ingest-service/0.1.0"),
        URI.create("/strillone/ingest-service"),
        ARTICLE.articleId(),
        SENT,
        TRACE,
        ARTICLE.documentId(),
        UUID.fromString("00000000-0000-5000-8000-000000000002"));
  }

  private static byte[] key(ArticleIngested article) {
    return article.articleId().toString().getBytes(UTF_8);
  }

  private static @Nullable String reason(TestRecord<byte[], byte[]> letter) {
    return texts(letter.headers()).get("dlq-reason");
  }

  private static Map<String, String> texts(Headers headers) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Header header : headers) {
      texts.put(header.key(), new String(header.value(), UTF_8));
    }
    return texts;
  }

  private record Names() implements TopicNames {
    @Override
    public String raw() {
      return "raw";
    }

    @Override
    public String enriched() {
      return "enriched";
    }

    @Override
    public String deadLetters() {
      return "dlq";
    }
  }
}
