package dev.strillone.store;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.EventType;
import dev.strillone.events.KafkaEvents;
import dev.strillone.testbackends.Broker;
import dev.strillone.testbackends.KafkaBackend;
import dev.strillone.testbackends.PostgresBackend;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(KafkaBackend.class)
@QuarkusTestResource(PostgresBackend.class)
class StorePipelineIT {
  private static final String TOPIC = "news.enriched.v1";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  Broker broker;

  @Test
  void anArticleIsStoredAndReadBackWithItsTags() {
    ArticleEnriched article =
        Sample.article(
            "back",
            "Chip",
            "I chip 📈 di Nvidia vanno a ruba.",
            Instant.parse("2026-11-01T08:00:00Z"),
            "Nvidia");

    send(article);

    JsonPath read = awaitArticle(article);
    assertThat(read.getString("title")).isEqualTo("Chip");
    assertThat(read.getString("source.uri")).isEqualTo("sample.txt");
    assertThat(read.getString("language")).isEqualTo("it");
    assertThat(read.getString("entities[0].type")).isEqualTo("organisation");
    assertThat(read.getString("entities[0].mentions[0].surface")).isEqualTo("Nvidia");
    assertThat(read.getString("entities[0].mentions[0].in")).isEqualTo("body");
    assertThat(read.getString("topics[0].code")).isEqualTo("medtop:13000000");
    assertThat(read.getString("provenance.charset")).isEqualTo("UTF-8");
  }

  @Test
  void theSameTwiceIsOneArticleAndANewerWordingIsARevisionOfIt() {
    Instant first = Instant.parse("2026-11-02T08:00:00Z");
    ArticleEnriched old = Sample.article("twice", "Due volte", "Prima stesura.", first);
    ArticleEnriched edited =
        Sample.article("twice", "Due volte", "Seconda stesura.", first.plusSeconds(60));

    send(old);
    send(old);
    send(edited);
    send(old);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(awaitArticle(old).getString("body")).isEqualTo("Seconda stesura."));
    assertThat(get("/articles?source=twice").jsonPath().getList("items")).hasSize(1);
    List<String> revisions =
        get("/articles/{id}/revisions", old.article().articleId()).jsonPath().getList("body");
    assertThat(revisions).containsExactly("Seconda stesura.", "Prima stesura.");
  }

  @Test
  void whatANewerEnricherChangesIsReadPageByPage() {
    Instant at = Instant.parse("2026-11-05T08:00:00Z");
    ArticleEnriched old = Sample.article("retagged", "Di nuovo", "Alfa, Beta, Gamma.", at, "Alfa");
    ArticleEnriched fresh =
        Sample.article("retagged", "Di nuovo", "Alfa, Beta, Gamma.", at, "Beta", "Gamma");
    send(old);
    awaitArticle(old);

    send(Sample.taggedBy("2.0.0", fresh));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        get("/articles/{id}", old.article().articleId())
                            .jsonPath()
                            .getString("enrichment.enricherVersion"))
                    .isEqualTo("2.0.0"));
    JsonPath first = get("/tag-changes?source=retagged&limit=2").jsonPath();
    assertThat(first.getList("items.key"))
        .containsExactly("organisation:gamma", "organisation:beta");
    assertThat(first.getInt("totals.articles")).isEqualTo(1);
    assertThat(first.getInt("totals.added")).isEqualTo(2);
    assertThat(first.getInt("totals.removed")).isEqualTo(1);
    JsonPath last =
        get("/tag-changes?source=retagged&limit=2&after=" + first.getString("next")).jsonPath();
    assertThat(last.getString("next")).isNull();
    assertThat(last.getString("items[0].change")).isEqualTo("removed");
    assertThat(last.getString("items[0].title")).isEqualTo("Di nuovo");
    assertThat(last.getString("items[0].before.type")).isEqualTo("organisation");
    assertThat(last.getString("items[0].after")).isNull();
    assertThat(last.getString("items[0].enricherBefore.version")).isEqualTo("test");
    assertThat(last.getString("items[0].enricherAfter.version")).isEqualTo("2.0.0");
    assertThat(keys("source=retagged&change=removed")).containsExactly("organisation:alfa");
    assertThat(keys("source=retagged&kind=topic")).isEmpty();
    assertThat(keys("source=retagged&from=2026-11-06")).isEmpty();
    assertThat(keys("source=retagged&to=2026-11-04")).isEmpty();
    assertThat(keys("source=retagged&since=2100-01-01")).isEmpty();
    get("/tag-changes?change=moved").then().statusCode(400).contentType("application/problem+json");
  }

  private static List<String> keys(String query) {
    return get("/tag-changes?" + query).jsonPath().getList("items.key");
  }

  @Test
  void aPoisonousRecordGoesAloneToTheDeadLetters() {
    Instant at = Instant.parse("2026-11-03T08:00:00Z");
    ArticleEnriched before = Sample.article("poison", "Prima", "Buono.", at);
    ArticleEnriched refused = Sample.article("poison", "Rifiutato", "Ha un NUL \0 dentro.", at);
    ArticleEnriched after = Sample.article("poison", "Dopo", "Buono anche questo.", at);

    send(before);
    send(refused);
    sendBytes("undecodable".getBytes(UTF_8));
    send(before, "{}".getBytes(UTF_8));
    send(after);

    awaitArticle(before);
    awaitArticle(after);
    Map<String, String> reasons = awaitDeadLetters(3);
    assertThat(reasons.keySet())
        .containsExactlyInAnyOrder("refused-by-database", "not-a-cloudevent", "invalid-data");
    get("/articles/{id}", refused.article().articleId()).then().statusCode(404);
    JsonPath letters = get("/dead-letters?topic=store&reason=refused-by-database").jsonPath();
    assertThat(letters.getList("items.title")).containsExactly("Rifiutato");
    assertThat(letters.getInt("open.store")).isEqualTo(3);
    JsonPath whole = get("/dead-letters/{id}", letters.getString("items[0].id")).jsonPath();
    assertThat(whole.getString("json.title")).isEqualTo("Rifiutato");
    assertThat(whole.getList("headers.name")).contains("ce_id", "dlq-detail");
  }

  @Test
  void wishesAboutDeadLettersThatCantBeAreProblemDocuments() {
    String problem = "application/problem+json";
    get("/dead-letters/nonsense").then().statusCode(400).contentType(problem);
    get("/dead-letters?state=closed").then().statusCode(400).contentType(problem);
    get("/dead-letters/enrich:0:999").then().statusCode(404).contentType(problem);
    post("/dead-letters/enrich:0:999/retry").then().statusCode(404).contentType(problem);
    for (String ids : List.of("[]", "[\"nonsense\"]")) {
      given()
          .contentType("application/json")
          .body("{\"ids\":" + ids + "}")
          .post("/dead-letters/retry")
          .then()
          .statusCode(400)
          .contentType(problem);
    }
    given()
        .contentType("application/json")
        .body("{\"because\":\" \"}")
        .post("/dead-letters/enrich:0:999/discard")
        .then()
        .statusCode(400)
        .contentType(problem);
  }

  @Test
  void deadLettersArePageForPeopleAndJsonForPrograms() {
    given().accept("text/html,*/*;q=0.8").get("/dead-letters").then().contentType("text/html");
    given().accept("*/*").get("/dead-letters").then().contentType("application/json");
  }

  @Test
  void searchKnowsItalianStems() {
    ArticleEnriched article =
        Sample.article(
            "stems",
            "Riaperte",
            "Quattro fabbriche riaprono dopo la crisi.",
            Instant.parse("2026-11-04T08:00:00Z"));

    send(article);

    awaitArticle(article);
    assertThat(found("fabbrica crisi")).containsExactly("Riaperte");
    assertThat(found("fabbrica -crisi")).isEmpty();
    assertThat(found("-fabbrica")).isEmpty();
  }

  @Test
  void oddSearchTextIsJustText() {
    for (String odd :
        List.of("a & (", "%", "'", "\"", ":*", "x".repeat(10_000), "\\", "!!", "😀")) {
      given().queryParam("q", odd).get("/articles").then().statusCode(200);
    }
    given().queryParam("q", "x".repeat(10_001)).get("/articles").then().statusCode(400);
  }

  @Test
  void pagesDoNotShiftWhenArticlesComeIn() {
    Instant at = Instant.parse("2026-11-05T08:00:00Z");
    for (int i = 0; i < 5; i++) {
      ArticleEnriched article =
          Sample.article("pages", "Numero " + i, "Testo " + i, at.plusSeconds(i));
      send(article);
      awaitArticle(article);
    }
    JsonPath first = get("/articles?source=pages&limit=2").jsonPath();
    ArticleEnriched newer =
        Sample.article("pages", "Nuovo", "Appena arrivato", at.plusSeconds(100));
    send(newer);
    awaitArticle(newer);

    JsonPath second =
        given()
            .queryParam("after", first.getString("next"))
            .get("/articles?source=pages&limit=2")
            .jsonPath();

    assertThat(first.getList("items.title")).isEqualTo(List.of("Numero 4", "Numero 3"));
    assertThat(second.getList("items.title")).isEqualTo(List.of("Numero 2", "Numero 1"));
  }

  @Test
  void badParametersAreNamed() {
    for (String query :
        List.of("limit=0", "limit=101", "after=zzz", "from=gestern", "limit=viele")) {
      var answer =
          get("/articles?" + query).then().statusCode(400).contentType("application/problem+json");
      assertThat(answer.extract().jsonPath().getString("detail")).isNotBlank();
    }
    get("/articles/not-an-id").then().statusCode(400);
    get("/articles/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void thePageMarksNamesAndEscapesEverythingElse() {
    ArticleEnriched article =
        Sample.article(
            "page",
            "Pagina <b>",
            "Scrive <script>alert(1)</script> OpenAI 📈.",
            Instant.parse("2026-11-06T08:00:00Z"),
            "OpenAI");
    send(article);
    awaitArticle(article);

    String html = get("/read/{id}", article.article().articleId()).asString();

    assertThat(html)
        .contains(">OpenAI</mark>")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
    assertThat(get("/?source=page").asString()).contains("Pagina &lt;b&gt;");
  }

  @Test
  void entitiesAndTopicsAreCounted() {
    Instant at = Instant.parse("2026-11-07T08:00:00Z");
    send(Sample.article("count", "Uno", "Zanetti Spa apre.", at, "Zanetti Spa"));
    ArticleEnriched second =
        Sample.article("count", "Due", "Zanetti Spa chiude.", at, "Zanetti Spa");
    send(second);
    awaitArticle(second);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(get("/entities?q=zanetti").jsonPath().getInt("items[0].articles"))
                    .isEqualTo(2));
    assertThat(get("/topics").jsonPath().getList("items.code")).contains("medtop:13000000");
    assertThat(get("/articles?entity=zanetti spa").jsonPath().getList("items")).hasSize(2);
    assertThat(get("/articles?topic=13000000&source=count").jsonPath().getList("items")).hasSize(2);
  }

  @Test
  void everyRecordOfTheTopicIsCountedUnderOneOutcome() {
    Instant at = Instant.parse("2026-11-08T08:00:00Z");
    ArticleEnriched article = Sample.article("counted", "Contato", "Una volta.", at);
    send(article);
    send(article);
    sendBytes("uncounted".getBytes(UTF_8));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              String metrics = get("/q/metrics").asString();
              double records = records(TOPIC);
              assertThat(records).isGreaterThanOrEqualTo(3);
              assertThat(sum(metrics, "strillone_store_articles_received_total", ""))
                  .isEqualTo(records);
              assertThat(sum(metrics, "strillone_store_articles_total", "")).isEqualTo(records);
              assertThat(
                      sum(metrics, "strillone_store_articles_total", "outcome=\"dead_lettered\""))
                  .isEqualTo(records(TOPIC + ".store.dlq"));
            });
  }

  private static double sum(String metrics, String name, String label) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(name + "{") && line.contains(label))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  /** As many as the end offsets say: nothing here is written in a transaction. */
  private double records(String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      return consumer
          .endOffsets(
              consumer.partitionsFor(topic).stream()
                  .map(info -> new TopicPartition(topic, info.partition()))
                  .toList())
          .values()
          .stream()
          .mapToLong(Long::longValue)
          .sum();
    }
  }

  private static List<String> found(String text) {
    return given()
        .queryParam("q", text)
        .get("/articles?source=stems")
        .jsonPath()
        .getList("items.title");
  }

  private static JsonPath awaitArticle(ArticleEnriched article) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> get("/articles/{id}", article.article().articleId()),
            answer -> answer.statusCode() == 200)
        .jsonPath();
  }

  private void send(ArticleEnriched article) {
    send(article, null);
  }

  /**
   * @param instead the record's value, where it is not to be the article
   */
  private void send(ArticleEnriched article, byte @Nullable [] instead) {
    try (var producer = producer()) {
      ProducerRecord<byte[], byte[]> record =
          new ProducerRecord<>(
              TOPIC, article.article().articleId().toString().getBytes(UTF_8), new byte[0]);
      Headers headers = record.headers();
      byte[] value =
          KafkaEvents.write(EventType.ARTICLE_ENRICHED, Sample.context(article), article, headers);
      acknowledged(
          producer.send(
              new ProducerRecord<>(
                  TOPIC, null, record.key(), instead == null ? value : instead, headers)));
    }
  }

  private void sendBytes(byte[] value) {
    try (var producer = producer()) {
      acknowledged(producer.send(new ProducerRecord<>(TOPIC, "k".getBytes(UTF_8), value)));
    }
  }

  private static void acknowledged(Future<RecordMetadata> sent) {
    assertThat(sent).succeedsWithin(PATIENCE);
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", broker.bootstrapServers()),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  /** Reasons and details of the dead letters, once there are as many as expected. */
  private Map<String, String> awaitDeadLetters(int expected) {
    Map<String, String> reasons = new java.util.HashMap<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(TOPIC + ".store.dlq"));
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                for (ConsumerRecord<byte[], byte[]> record :
                    consumer.poll(Duration.ofMillis(200))) {
                  reasons.put(header(record, "dlq-reason"), header(record, "dlq-detail"));
                }
                return reasons.size() >= expected;
              });
    }
    return reasons;
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
