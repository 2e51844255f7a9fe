package dev.strillone.ingest.source.http;

import dev.strillone.events.ArticleIngested;
import dev.strillone.ingest.RawTopic;
import dev.strillone.testbackends.KafkaBackend;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Files named by what they break, sent as anybody would send them: refused with the right reason, or mended. */
@QuarkusTest
@QuarkusTestResource(KafkaBackend.class)
class BadInputIT {
  private static final int LIMIT = 10 * 1024 * 1024;

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

  @ParameterizedTest
  @CsvSource({
    "empty.txt, text/plain, 400, empty",
    "blank.txt, text/plain, 400, empty",
    "only-calls.txt, text/plain, 422, no-article",
    "gzip.txt, text/plain, 422, not-text",
    "pdf.txt, text/plain, 422, not-text",
    "random-bytes.txt, text/plain, 422, not-text",
    "external-entity.xml, application/xml, 415, unsupported-type",
    "cut-off.json, application/json, 400, malformed-json",
    "duplicate-key.json, application/json, 400, malformed-json",
    "no-object.json, application/json, 400, invalid-field",
    "unknown-field.json, application/json, 400, invalid-field",
  })
  void isRefusedWithItsReason(String file, String type, int status, String kind)
      throws IOException {
    Response answer = send(bytes(file), type);

    assertRefused(answer, status, kind);
  }

  @Test
  void oneByteMoreThanTheLimitIsTooLarge() {
    byte[] bytes = new byte[LIMIT + 1];
    Arrays.fill(bytes, (byte) 'a');

    assertRefused(send(bytes, "text/plain"), 413, "too-large");
  }

  @Test
  void jsonDeeperThanAnyDocumentIsRefused() {
    String json = "{\"text\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    assertThat(send(json.getBytes(UTF_8), "application/json").statusCode()).isEqualTo(400);
  }

  @Test
  void aCompressedBodyIsRefusedBeforeItIsUnpacked() throws IOException {
    Response answer =
        given()
            .contentType("text/plain")
            .header("Content-Encoding", "gzip")
            .body(bytes("gzip.txt"))
            .post("/documents");

    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252-declared-as-utf-8.txt, text/plain; charset=utf-8, windows-1252",
    "utf-8-declared-as-latin-1.html, text/html, UTF-8",
    "byte-order-mark.txt, text/plain, UTF-8",
    "prolog-says-utf-16.html, text/html, UTF-8",
    "nul-in-a-word.txt, text/plain, UTF-8",
    "noncharacters.txt, text/plain, UTF-8",
    "script.html, text/html, UTF-8",
  })
  void isReadAsItWasMeant(String file, String type, String charset) throws IOException {
    ArticleIngested article = published(bytes(file), type);

    assertThat(article.body())
        .isEqualTo(
            "Il governo ha approvato la riforma perché così voleva la Camera. Il voto è arrivato nella notte.");
    assertThat(article.provenance().charset()).isEqualTo(charset);
  }

  @ParameterizedTest
  @CsvSource({"billion-laughs.html, lol", "external-entity.html, root:"})
  void entitiesAreNotExpanded(String file, String expansion) throws IOException {
    ArticleIngested article = published(bytes(file), "text/html");

    assertThat(article.body()).contains("la riforma perché").hasSizeLessThan(1000);
    assertThat(article.body()).doesNotContain(expansion + expansion, "/root");
  }

  @Test
  void halfOfASurrogatePairIsReplacedAndNoted() throws IOException {
    ArticleIngested article = published(bytes("lone-surrogate.json"), "application/json");

    assertThat(article.body()).contains("Il voto \uFFFD arrivato");
    assertThat(article.provenance().repairs())
        .anySatisfy(repair -> assertThat(repair.kind()).isEqualTo("undecodable-character"));
  }

  @Test
  void directionIsTurnedInNoTitleAndKeptInTheBody() throws IOException {
    ArticleIngested article =
        published(bytes("bidi-override-in-the-title.json"), "application/json");

    assertThat(article.title()).isEqualTo("Il governo cade oggi");
    assertThat(article.body()).contains("\u202E");
  }

  @ParameterizedTest
  @CsvSource({"year-9999.json, 9999-12-31T23:59:59Z", "malformed-date.json, ieri sera"})
  void aDateThatCanNotBeRightIsNotedAndCostsNoArticle(String file, String date) throws IOException {
    ArticleIngested article = published(bytes(file), "application/json");

    assertThat(article.publishedAt()).isNull();
    assertThat(article.provenance().repairs())
        .anySatisfy(
            repair -> {
              assertThat(repair.kind()).isEqualTo("unusable-date");
              assertThat(repair.before()).isEqualTo(date);
            });
  }

  @Test
  void aMegabyteWithoutASpaceIsAnArticle() {
    byte[] bytes = ("Il governo dice " + "a".repeat(1 << 20) + " e poi basta.").getBytes(UTF_8);

    assertThat(published(bytes, "text/plain").body()).hasSizeGreaterThan(1 << 20);
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, '', '- voce\n', ''",
    "text/plain, Il governo dice., '\n', ''",
    "text/html, <body>, <p>a, </body>",
    "text/html, <body>, <p a b c d e f g h i j k l m>a, </body>",
    "application/json, '{\"text\":\"', a\\n, '\"}'",
  })
  void tenMegabytesOfPiecesAreRefusedBeforeTheyTakeMemory(
      String type, String before, String piece, String after) {
    String pieces = piece.repeat((LIMIT - before.length() - after.length()) / piece.length());

    assertRefused(send((before + pieces + after).getBytes(UTF_8), type), 413, "too-large");
  }

  @Test
  void theSameDocumentTwiceHasTheSameIds() throws IOException {
    byte[] bytes = bytes("byte-order-mark.txt");

    List<String> first = send(bytes, "text/plain").jsonPath().getList("articleIds");
    List<String> second = send(bytes, "text/plain").jsonPath().getList("articleIds");

    assertThat(first).hasSize(1).isEqualTo(second);
  }

  private static void assertRefused(Response answer, int status, String kind) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).isEqualTo(Problem.MEDIA_TYPE);
    assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:strillone:problem:" + kind);
    assertThat(answer.jsonPath().getString("detail")).hasSizeGreaterThan(10);
  }

  private ArticleIngested published(byte[] bytes, String type) {
    Response answer = send(bytes, type);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    String id = answer.jsonPath().getString("articleIds[0]");
    return topic.articles().stream()
        .filter(article -> article.articleId().toString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Response send(byte[] bytes, String type) {
    return given().contentType(type).queryParam("source", "bad").body(bytes).post("/documents");
  }

  private static byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(Path.of("src/test/resources/bad-input", file));
  }
}
