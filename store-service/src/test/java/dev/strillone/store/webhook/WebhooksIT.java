package dev.strillone.store.webhook;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.EventJson;
import dev.strillone.events.EventType;
import dev.strillone.events.KafkaEvents;
import dev.strillone.store.Sample;
import dev.strillone.testbackends.Broker;
import dev.strillone.testbackends.KafkaBackend;
import dev.strillone.testbackends.PostgresBackend;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** From the topic to a receiver, with a real broker, a real database and a real HTTP server. */
@QuarkusTest
@TestProfile(WebhooksIT.Impatient.class)
@QuarkusTestResource(value = KafkaBackend.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = PostgresBackend.class, restrictToAnnotatedClass = true)
class WebhooksIT {
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  Broker broker;

  private Receiver receiver;
  private String secret;
  private String webhook;
  private final String source = "webhooks-" + System.nanoTime();
  private final Instant now = Instant.now();

  /** Retries within a second, to this machine, and secrets are encrypted. */
  public static final class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          // another build on the same machine may have the usual one
          "quarkus.http.test-port", "0",
          "strillone.webhooks.allow-http", "true",
          "strillone.webhooks.allowed-networks", "127.0.0.0/8,::1/128",
          "strillone.webhooks.first-pause", "100MS",
          "strillone.webhooks.longest-pause", "500MS",
          "strillone.webhooks.poll-interval", "200MS",
          "strillone.webhooks.key", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
    }
  }

  @BeforeEach
  void subscribe() throws Exception {
    receiver = new Receiver();
    JsonPath made = subscribe("{'source':['%s']}".formatted(source));
    webhook = made.getString("id");
    secret = made.getString("secret");
  }

  @AfterEach
  void end() {
    given().delete("/webhooks/{id}", webhook).then().statusCode(204);
    get("/webhooks/{id}", webhook).then().statusCode(404).contentType(PROBLEM);
    receiver.close();
  }

  @Test
  void theReceiverGetsTheEventAsItStandsInKafkaAndCanVerifyIt() throws Exception {
    ArticleEnriched article = article("Chip", 0);

    send(article, article("Altra fonte", "elsewhere", 0));

    Receiver.Got got = awaitRequests(1).getFirst();
    assertThat(EventJson.read(got.body(), ArticleEnriched.class)).isEqualTo(article);
    assertThat(got.header("ce-id")).isEqualTo(Sample.context(article).id().toString());
    assertThat(got.header("ce-type")).isEqualTo(EventType.ARTICLE_ENRICHED.ceType());
    assertThat(got.header("ce-specversion")).isEqualTo("1.0");
    assertThat(got.header("Content-Type")).isEqualTo(JSON);
    assertThat(got.header("Strillone-Attempt")).isEqualTo("1");
    assertThat(got.header("Strillone-Signature")).isEqualTo("sha256=" + hmac(secret, got));
    awaitDelivery(0, "delivered");
    assertThat(get("/webhooks/{id}", webhook).asString()).doesNotContain("secret\"", secret);
  }

  @Test
  void eventsOfAnArticleArriveInOrderAndAfterARetryToo() throws Exception {
    Set<String> refused = ConcurrentHashMap.newKeySet();
    // every delivery is refused once, some as the receiver's trouble and some as their own
    receiver.answers(
        got ->
            refused.add(got.delivery())
                ? new Receiver.Reply(got.delivery().charAt(0) < '8' ? 503 : 422, "")
                : new Receiver.Reply(200, ""));
    List<ArticleEnriched> revisions =
        IntStream.range(0, 12).mapToObj(i -> article("Titolo " + i % 3, i)).toList();

    send(revisions.toArray(ArticleEnriched[]::new));

    awaitRequests(24);
    for (int title = 0; title < 3; title++) {
      String id = revisions.get(title).article().articleId().toString();
      List<String> expected =
          revisions.stream()
              .filter(a -> a.article().articleId().toString().equals(id))
              .map(a -> a.article().revision())
              .toList();
      List<String> taken =
          receiver.got().stream()
              .filter(got -> got.header("Strillone-Attempt").equals("2"))
              .map(WebhooksIT::read)
              .filter(a -> a.article().articleId().toString().equals(id))
              .map(a -> a.article().revision())
              .toList();
      assertThat(taken).isEqualTo(expected);
    }
    assertThat(refused).hasSize(12);
    await()
        .untilAsserted(
            () -> assertThat(get("/webhooks/{id}", webhook).jsonPath().getInt("pending")).isZero());
  }

  @Test
  void theSameEventReadTwiceIsSentOnce() throws Exception {
    ArticleEnriched article = article("Due volte", 0);

    send(article, article);
    send(article, article("Dopo", 0));

    awaitRequests(2);
    await().untilAsserted(() -> assertThat(deliveries().getList("items")).hasSize(2));
    assertThat(receiver.got()).extracting(Receiver.Got::delivery).doesNotHaveDuplicates();
  }

  @Test
  void aReceiverThatIsGoneForGoodIsPausedAndGetsAllWhenResumed() throws Exception {
    receiver.answers(410);
    send(article("Uno", 0));
    await().until(() -> state().equals("paused"));
    send(article("Uno", 1));
    await().untilAsserted(() -> assertThat(deliveries().getList("items")).hasSize(2));
    assertThat(get("/webhooks/{id}", webhook).jsonPath().getString("pausedBecause"))
        .contains("410");
    receiver.answers(200);

    post("/webhooks/{id}/resume", webhook).then().statusCode(200);

    awaitDelivery(0, "delivered");
    awaitDelivery(1, "delivered");
    assertThat(receiver.got()).hasSize(3);
  }

  @Test
  void whatCameWhilePausedByHandWaits() throws Exception {
    post("/webhooks/{id}/pause", webhook).then().statusCode(200);
    send(article("In pausa", 0));
    awaitDelivery(0, "pending");
    assertThat(receiver.got()).isEmpty();

    post("/webhooks/{id}/resume", webhook).then().statusCode(200);

    awaitRequests(1);
  }

  @Test
  void aDeliveryIsSentAgainByHandUnderItsId() throws Exception {
    send(article("Ancora", 0));
    awaitDelivery(0, "delivered");
    String delivery = deliveries().getString("items[0].id");

    post("/webhooks/{id}/deliveries/{delivery}/redeliver", webhook, delivery)
        .then()
        .statusCode(200);

    List<Receiver.Got> got = awaitRequests(2);
    assertThat(got).extracting(Receiver.Got::delivery).containsOnly(delivery);
    assertThat(got.getLast().header("Strillone-Redelivery")).isEqualTo("by-hand");
    assertThat(got.getLast().header("Strillone-Attempt")).isEqualTo("2");
    awaitDelivery(0, "delivered");
    JsonPath whole = get("/webhooks/{id}/deliveries/{delivery}", webhook, delivery).jsonPath();
    assertThat(whole.getBoolean("delivery.byHand")).isTrue();
    assertThat(whole.getList("attempts.status")).containsExactly(204, 204);
    assertThat(whole.getList("attempts.byHand")).containsExactly(false, true);
  }

  @Test
  void aNewSecretSignsBesideTheOldOne() throws Exception {
    String fresh =
        given()
            .contentType(JSON)
            .body(
                "{\"secret\":\"a secret of my own choice, no, wait: 0123456789\"}"
                    .replace(' ', '_'))
            .post("/webhooks/{id}/secret", webhook)
            .jsonPath()
            .getString("secret");

    send(article("Ruotato", 0));

    Receiver.Got got = awaitRequests(1).getFirst();
    assertThat(fresh).startsWith("a_secret_of_my_own");
    assertThat(got.header("Strillone-Signature"))
        .isEqualTo("sha256=" + hmac(fresh, got) + ",sha256=" + hmac(secret, got));
  }

  @Test
  void aTestSaysWhatCameBack() throws Exception {
    receiver.answers(418);

    JsonPath pong =
        post("/webhooks/{id}/test", webhook).then().statusCode(200).extract().jsonPath();

    assertThat(pong.getBoolean("delivered")).isFalse();
    assertThat(pong.getInt("status")).isEqualTo(418);
    assertThat(pong.getString("answer")).isEqualTo("status 418");
    Receiver.Got got = receiver.got().getFirst();
    assertThat(got.header("ce-type")).isEqualTo("dev.strillone.webhook.ping.v1");
    assertThat(got.header("Strillone-Signature")).isEqualTo("sha256=" + hmac(secret, got));
    receiver.close();
    assertThat(post("/webhooks/{id}/test", webhook).jsonPath().getString("problem"))
        .contains("refused");
    post("/webhooks/{id}/test", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void aFilterThatIsChangedHoldsFromThenOn() throws Exception {
    given()
        .contentType(JSON)
        .body(
            "{\"filter\":{\"source\":\"%s\",\"q\":\"\\\"chip nuovi\\\"\"},\"description\":\"chips\"}"
                .formatted(source))
        .patch("/webhooks/{id}", webhook)
        .then()
        .statusCode(200);

    send(article("Niente", 0), article("Chip nuovi", 0));

    assertThat(read(awaitRequests(1).getFirst()).article().title()).isEqualTo("Chip nuovi");
    assertThat(deliveries().getList("items")).hasSize(1);
    assertThat(get("/webhooks/{id}", webhook).jsonPath().getString("description"))
        .isEqualTo("chips");
  }

  @Test
  void eventsFromBeforeAWebhookAreNotForIt() throws Exception {
    ArticleEnriched old =
        Sample.article(source, "Vecchio", "Ieri.", now.minus(Duration.ofHours(1)));

    send(old, article("Nuovo", 0));

    assertThat(read(awaitRequests(1).getFirst()).article().title()).isEqualTo("Nuovo");
    assertThat(deliveries().getList("items")).hasSize(1);
  }

  @Test
  void wishesThatCantBeAreProblemDocumentsThatSayWhy() {
    refused("{'filter':{}}", "'url'");
    refused("{'url':'ftp://example.org'}", "https://");
    refused("{'url':'http://10.0.0.1/'}", "private");
    refused("{'url':'http://169.254.169.254/latest/meta-data'}", "link-local");
    refused("{'url':'http://nobody.invalid/'}", "nobody.invalid");
    refused("{'url':'http://localhost/','secret':'short'}", "'secret'");
    refused("{'url':'http://localhost/','filter':{'topics':['a']}}", "'filter.topics'");
    get("/webhooks/nonsense").then().statusCode(400).contentType(PROBLEM);
    get("/webhooks/{id}/deliveries?state=lost", webhook).then().statusCode(400);
    get("/webhooks/{id}/deliveries?after=x", webhook).then().statusCode(400);
    get("/webhooks/{id}/deliveries/{other}", webhook, webhook).then().statusCode(404);
    post("/webhooks/{id}/deliveries/{other}/redeliver", webhook, webhook).then().statusCode(404);
  }

  @Test
  void peopleSeeAPageWithButtonsThatNoOtherSiteCanPress() throws Exception {
    String html = "text/html,*/*;q=0.8";
    send(article("Pagina", 0));
    awaitDelivery(0, "delivered");
    String delivery = deliveries().getString("items[0].id");
    given()
        .accept(html)
        .get("/webhooks")
        .then()
        .contentType("text/html")
        .body(containsString("class=\"hook good\""))
        .body(containsString(webhook));
    given()
        .accept(html)
        .get("/webhooks/{id}?state=delivered", webhook)
        .then()
        .contentType("text/html")
        .body(containsString(delivery))
        .body(containsString("Send again"));
    given().accept("*/*").get("/webhooks").then().contentType(JSON);

    press("redeliver", delivery, "cross-site").then().statusCode(403);
    press("redeliver", delivery, "same-origin")
        .then()
        .statusCode(303)
        .header("Location", containsString("/webhooks/" + webhook));
    press("nonsense", delivery, "same-origin").then().statusCode(400);

    awaitRequests(2);
    press("pause", "", "same-origin").then().statusCode(303);
    assertThat(state()).isEqualTo("paused");
    given()
        .accept(html)
        .get("/webhooks/{id}", webhook)
        .then()
        .body(containsString("class=\"hook paused\""))
        .body(containsString("by hand"));
    press("resume", "", "same-origin").then().statusCode(303);
    assertThat(state()).isEqualTo("active");
  }

  @Test
  void whatIsSentIsCounted() throws Exception {
    send(article("Contato", 0));
    awaitDelivery(0, "delivered");

    assertThat(get("/q/metrics").asString())
        .containsPattern("strillone_webhooks_attempts_total\\{outcome=\"delivered\"} [1-9]")
        .contains("strillone_webhooks_pending ", "strillone_webhooks_oldest_seconds ");
  }

  private Response press(String action, String delivery, String site) {
    return given()
        .redirects()
        .follow(false)
        .header("Sec-Fetch-Site", site)
        .formParam("action", action)
        .formParams(delivery.isEmpty() ? Map.of() : Map.of("delivery", delivery))
        .post("/webhooks/{id}/form", webhook);
  }

  private static void refused(String wish, String why) {
    given()
        .contentType(JSON)
        .body(wish.replace('\'', '"'))
        .post("/webhooks")
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("detail", containsString(why));
  }

  private JsonPath subscribe(String filter) {
    return given()
        .contentType(JSON)
        .body("{\"url\":\"%s\",\"filter\":%s}".formatted(receiver.url(), filter.replace('\'', '"')))
        .post("/webhooks")
        .then()
        .statusCode(201)
        .header("Location", containsString("/webhooks/"))
        .extract()
        .jsonPath();
  }

  private String state() {
    return get("/webhooks/{id}", webhook).jsonPath().getString("state");
  }

  private JsonPath deliveries() {
    return get("/webhooks/{id}/deliveries", webhook).jsonPath();
  }

  private void awaitDelivery(int index, String state) {
    await()
        .untilAsserted(
            () ->
                assertThat(deliveries().getString("items[" + index + "].state")).isEqualTo(state));
  }

  private List<Receiver.Got> awaitRequests(int count) {
    await().untilAsserted(() -> assertThat(receiver.got()).hasSizeGreaterThanOrEqualTo(count));
    assertThat(receiver.got()).hasSize(count);
    return receiver.got();
  }

  private ArticleEnriched article(String title, int revision) {
    return article(title, source, revision);
  }

  private ArticleEnriched article(String title, String from, int revision) {
    return Sample.article(from, title, "Testo " + revision + ".", now.plusMillis(revision));
  }

  private static ArticleEnriched read(Receiver.Got got) {
    try {
      return EventJson.read(got.body(), ArticleEnriched.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hmac(String secret, Receiver.Got got) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    mac.update((got.header("Strillone-Timestamp") + ".").getBytes(UTF_8));
    return HexFormat.of().formatHex(mac.doFinal(got.body()));
  }

  private void send(ArticleEnriched... articles) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (ArticleEnriched article : articles) {
        byte[] key = article.article().articleId().toString().getBytes(UTF_8);
        ProducerRecord<byte[], byte[]> record =
            new ProducerRecord<>("news.enriched.v1", null, key, null);
        byte[] value =
            KafkaEvents.write(
                EventType.ARTICLE_ENRICHED, Sample.context(article), article, record.headers());
        producer
            .send(new ProducerRecord<>(record.topic(), null, key, value, record.headers()))
            .get();
      }
    }
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
  }
}
