package dev.strillone.ingest.source.http;

import dev.strillone.testbackends.KafkaBackend;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(KafkaBackend.class)
class QuarantineIT {
  private static final String BROKEN = "{\"text\": \"Il governo";

  @AfterEach
  void discardAll() {
    ids().forEach(id -> given().delete("/quarantine/" + id));
  }

  @Test
  void whatItsSenderWasToldIsKeptOnlyWhenAskedFor() {
    int unasked = send("/documents").statusCode();
    assertThat(ids()).isEmpty();

    int asked = send("/documents?quarantine=true").statusCode();

    assertThat(List.of(unasked, asked)).containsOnly(400);
    assertThat(ids()).hasSize(1);
  }

  @Test
  void aKeptDocumentIsShownWithItsReasonAndItsBytes() {
    send("/documents?quarantine=true&source=ilpost&uri=a.json");
    String id = ids().getFirst();

    Response shown = given().get("/quarantine/" + id);

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.jsonPath().getString("reason")).isEqualTo("MALFORMED_JSON");
    assertThat(shown.jsonPath().getString("detail")).contains("line 1");
    assertThat(shown.jsonPath().getString("source.uri")).isEqualTo("a.json");
    assertThat(shown.jsonPath().getString("sha256")).hasSize(64);
    Response content = given().get("/quarantine/" + id + "/content");
    assertThat(content.asString()).isEqualTo(BROKEN);
    assertThat(content.contentType()).isEqualTo("application/octet-stream");
    assertThat(content.header("Content-Disposition")).startsWith("attachment");
  }

  @Test
  void aRetryThatFailsAnswersAsTheDocumentWouldAndKeepsIt() {
    send("/documents?quarantine=true");

    Response again = given().post("/quarantine/" + ids().getFirst() + "/retry");

    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.contentType()).isEqualTo(Problem.MEDIA_TYPE);
    assertThat(ids()).hasSize(1);
  }

  @Test
  void whatIsDiscardedIsGone() {
    send("/documents?quarantine=true");
    String id = ids().getFirst();

    int discarded = given().delete("/quarantine/" + id).statusCode();

    assertThat(discarded).isEqualTo(204);
    assertThat(given().get("/quarantine/" + id).statusCode()).isEqualTo(404);
    assertThat(given().delete("/quarantine/" + id).statusCode()).isEqualTo(404);
    assertThat(given().get("/quarantine/..%2Fpasswd").statusCode()).isEqualTo(404);
  }

  @Test
  void aDroppedFileThatCanNotBeReadIsKeptUnasked() throws IOException {
    Path source = Path.of("target/drop/inbox/dropped");
    Files.createDirectories(source);

    Files.copy(Path.of("src/test/resources/bad-input/cut-off.json"), source.resolve("a.json"));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(uris()).containsExactly("dropped/a.json"));
    assertThat(source.resolve("a.json")).doesNotExist();
  }

  private static Response send(String path) {
    return given()
        .contentType("application/json")
        .body(BROKEN.getBytes(StandardCharsets.UTF_8))
        .post(path);
  }

  private static List<String> uris() {
    return given().get("/quarantine").jsonPath().getList("documents.source.uri");
  }

  private static List<String> ids() {
    return given().get("/quarantine").jsonPath().getList("documents.id");
  }
}
