package dev.strillone.ingest.source.http;

import dev.strillone.events.ArticleIngested;
import dev.strillone.events.Decoded;
import dev.strillone.ingest.RawTopic;
import dev.strillone.testbackends.KafkaBackend;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(KafkaBackend.class)
class DocumentsIT {
  private static final String TEXT =
      "Il governo ha approvato la riforma delle pensioni. Il voto è arrivato nella notte.";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private RawTopic topic;

  @BeforeEach
  void readFromHere() {
    topic = new RawTopic(bootstrapServers);
  }

  @AfterEach
  void close() {
    topic.close();
  }

  @Test
  void anArticleIsInKafkaOnceItIsAccepted() {
    Response response =
        given()
            .contentType("text/plain; charset=utf-8")
            .queryParam("source", "ilpost")
            .queryParam("uri", "notte.txt")
            .header("Idempotency-Key", "abc-1")
            .body(TEXT.getBytes(StandardCharsets.UTF_8))
            .post("/documents");

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(202);
    assertThat(response.header("Idempotency-Key")).isEqualTo("abc-1");
    Decoded.Event<ArticleIngested> event = onlyEvent();
    ArticleIngested article = event.data();
    assertThat(response.jsonPath().getList("articleIds"))
        .containsExactly(article.articleId().toString());
    assertThat(response.jsonPath().getString("documents[0].uri")).isEqualTo("notte.txt");
    assertThat(article.body()).isEqualTo(TEXT);
    assertThat(article.source().id()).isEqualTo("ilpost");
    assertThat(event.context().subject()).isEqualTo(article.articleId());
    assertThat(event.context().correlationId()).isEqualTo(article.documentId());
    assertThat(event.context().traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    assertThat(topic.records().getFirst().key())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(article.articleId().toString());
  }

  @Test
  void whatCanNotBeReadIsRefusedWithAReasonAndNothingIsPublished() {
    assertProblem(text(new byte[0]), 400, "empty");
    assertProblem(text(new byte[20_000_000]), 413, "too-large");
    assertProblem(text(new byte[] {0, 1, 2, (byte) 0xff, 0, 7, 8, 0}), 422, "not-text");
    Response broken =
        given().contentType("application/json").body("{\"text\": \"a").post("/documents");
    assertProblem(broken, 400, "malformed-json");
    assertThat(broken.jsonPath().getString("detail")).contains("line 1", "column");
    assertProblem(
        given()
            .contentType("application/pdf")
            .body("%PDF-".getBytes(StandardCharsets.UTF_8))
            .post("/documents"),
        415,
        "unsupported-type");

    assertThat(topic.records()).isEmpty();
    assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNotThereIsAProblemDocumentToo() {
    assertProblem(given().get("/nothing"), 404, "not-found");
    assertProblem(given().get("/documents"), 405, "method-not-allowed");
    assertProblem(
        given().queryParam("source", "a\u0000b").body("x").post("/documents"), 400, "bad-request");
    assertProblem(
        given()
            .header("Content-Encoding", "gzip")
            .contentType("text/plain")
            .body("x")
            .post("/documents"),
        415,
        "unsupported-type");
    assertProblem(given().multiPart("note", "no file").post("/documents"), 400, "bad-request");
  }

  private static Response text(byte[] body) {
    return given().contentType("text/plain").body(body).post("/documents");
  }

  private static void assertProblem(Response response, int status, String kind) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getString("type")).isEqualTo("urn:strillone:problem:" + kind);
    assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
    assertThat(response.jsonPath().getString("detail")).isNotBlank();
  }

  private Decoded.Event<ArticleIngested> onlyEvent() {
    assertThat(topic.events()).hasSize(1);
    return topic.events().getFirst();
  }

  @Test
  void everyDocumentIsCountedOnceAndTheSecondTimeAsADuplicate() {
    double published = documents("outcome=\"published\"");
    double duplicate = documents("outcome=\"duplicate\"");
    double received = sum("strillone_ingest_documents_received_total", "");
    String text = TEXT + " Lo dice chi conta.";
    for (int i = 0; i < 3; i++) {
      given().contentType("text/plain").body(text).post("/documents").then().statusCode(202);
    }

    given().contentType("text/plain").body(" ").post("/documents").then().statusCode(400);

    assertThat(documents("outcome=\"published\"") - published).isEqualTo(1);
    assertThat(documents("outcome=\"duplicate\"") - duplicate).isEqualTo(2);
    assertThat(sum("strillone_ingest_documents_received_total", "") - received).isEqualTo(4);
    assertThat(documents("") + sum("strillone_ingest_documents_in_flight", ""))
        .isEqualTo(sum("strillone_ingest_documents_received_total", ""));
  }

  private static double documents(String label) {
    return sum("strillone_ingest_documents_total", label);
  }

  private static double sum(String name, String label) {
    return given()
        .accept("text/plain")
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.matches(name + "[ {].*") && line.contains(label))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
