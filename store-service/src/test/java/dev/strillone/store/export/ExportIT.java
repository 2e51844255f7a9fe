package dev.strillone.store.export;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.strillone.store.stream.Topic;
import dev.strillone.testbackends.Broker;
import dev.strillone.testbackends.Database;
import dev.strillone.testbackends.KafkaBackend;
import dev.strillone.testbackends.PostgresBackend;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(KafkaBackend.class)
@QuarkusTestResource(PostgresBackend.class)
class ExportIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  Broker broker;
  Database database;
  private Topic topic;
  private String source;

  @BeforeEach
  void open() {
    source = "s" + UUID.randomUUID();
    topic = new Topic(broker.bootstrapServers(), source);
  }

  @AfterEach
  void close() {
    topic.close();
  }

  @Test
  void jsonLinesAreTheArticlesOfTheList() {
    store(Topic.titles(source, 0, 3));

    Response file = get("/articles/export?source=" + source);

    assertThat(file.contentType()).isEqualTo("application/x-ndjson");
    assertThat(file.header("Content-Disposition")).contains("articles.jsonl");
    List<String> lines = file.asString().lines().toList();
    JsonPath list = get("/articles?source=" + source).jsonPath();
    assertThat(lines).hasSize(3);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(JsonPath.from(lines.get(i)).getMap("$"))
          .isEqualTo(list.getMap("items[" + i + "]"));
    }
  }

  @Test
  void filtersAreThoseOfTheList() {
    store(Topic.titles(source, 0, 2));

    assertThat(get("/articles/export?q=nessuno&source=" + source).asString()).isEmpty();
    assertThat(get("/articles/export?to=2026-10-31&source=" + source).asString()).isEmpty();
    assertThat(get("/articles/export?q=testo&source=" + source).asString().lines()).hasSize(2);
  }

  @Test
  void csvKeepsTextsAndMakesTextOfFormulas() throws IOException {
    List<String> titles =
        List.of("=1+1", "-2", "Con \"virgolette\", virgole;\ne righe", "@SUM(A1)");
    store(titles);

    Response file = given().accept("text/csv").get("/articles/export?source=" + source);

    assertThat(file.contentType()).isEqualTo("text/csv;charset=UTF-8;header=present");
    assertThat(file.asString()).startsWith("articleId,revision,sourceId,").endsWith("\r\n");
    MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(file.asString());
    List<Map<String, String>> all = rows.readAll();
    assertThat(all)
        .extracting(row -> row.get("title"))
        .containsExactlyInAnyOrder("'=1+1", "'-2", titles.get(2), "'@SUM(A1)");
    assertThat(all.getFirst())
        .containsEntry("topics", "science and technology")
        .containsEntry("topicCodes", "medtop:13000000")
        .containsEntry("publishedAt", "")
        .containsEntry("body", "Un testo breve.");
  }

  @Test
  void ninjsIsValid() throws IOException {
    store(Topic.titles(source, 0, 3));

    Response file = get("/articles/export?format=ninjs&source=" + source);

    assertThat(file.header("Content-Disposition")).contains("articles.ninjs.jsonl");
    List<String> lines = file.asString().lines().toList();
    assertThat(lines).hasSize(3);
    for (String line : lines) {
      assertThat(NinjsSchema.problems(JSON.readTree(line).get("ninjs"))).isEmpty();
    }
  }

  @Test
  void aFileThatBreaksOffDoesNotLookWhole() throws Exception {
    List<String> titles = Topic.titles(source, 0, 200);
    store(titles);
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        PreparedStatement spoil =
            connection.prepareStatement(
                "UPDATE articles SET paragraphs = '\"none\"' WHERE article_id ="
                    + " (SELECT min(article_id::text)::uuid FROM articles WHERE source_id = ?)")) {
      spoil.setString(1, source);
      spoil.executeUpdate();
    }
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    RestAssured.baseURI
                        + ":"
                        + RestAssured.port
                        + "/articles/export?source="
                        + source))
            .build();

    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThatThrownBy(() -> http.send(request, BodyHandlers.ofString()))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void whatCannotBeUsedIsAProblem() {
    for (String query : List.of("format=pdf", "from=gestern")) {
      get("/articles/export?" + query)
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
  }

  private void store(List<String> titles) {
    topic.send(source, titles);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                get("/articles/export?source=" + source).asString().lines().count()
                    == titles.size());
  }
}
