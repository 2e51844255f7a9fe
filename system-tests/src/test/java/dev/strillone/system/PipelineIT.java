package dev.strillone.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.events.ContractFiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A raw newsletter in, tagged articles out. */
class PipelineIT {
  private static final String TITLE =
      "OpenAI sottrae 4 ingegneri di alto livello da Tesla, xAI e Meta";
  private static final String FILE = "ai-newsletter-it.txt";

  @TempDir static Path dir;
  private static Pipeline pipeline;
  private static String newsletter;

  @BeforeAll
  static void start() throws IOException {
    newsletter = Files.readString(Pipeline.projectRoot().resolve("samples").resolve(FILE));
    pipeline = Pipeline.start(dir);
  }

  @AfterAll
  static void stop() {
    if (pipeline != null) {
      pipeline.close();
    }
  }

  @Test
  void theNewsletterBecomesTwoTaggedArticles() {
    List<String> ids = pipeline.ingest().text(newsletter, "two", FILE);

    List<JsonNode> articles = awaitStored("two", ids);
    JsonNode chips = articles.stream().filter(a -> !titled(a)).findFirst().orElseThrow();
    JsonNode openAi = articles.stream().filter(PipelineIT::titled).findFirst().orElseThrow();
    assertThat(articles).hasSize(2).allSatisfy(Spans::assertExact);
    assertThat(chips.get("titleOrigin").asText()).isIn("absent", "inferred");
    assertThat(openAi.get("titleOrigin").asText()).isEqualTo("given");
    assertThat(openAi.get("body").asText()).contains("Il team di scaling");
    assertThat(articles)
        .allSatisfy(
            article -> {
              assertThat(article.get("body").asText()).doesNotContain("Per maggiori informazioni");
              assertThat(article.at("/provenance/boilerplate").toString())
                  .contains("Per maggiori informazioni");
              assertThat(article.get("language").asText()).isEqualTo("it");
              assertThat(article.at("/source/uri").asText()).isEqualTo(FILE);
              assertThat(names(article.get("topics"), "code"))
                  .containsAnyOf("medtop:13000000", "medtop:04000000");
            });
    assertThat(ofType(chips, "organisation")).contains("Nvidia", "Huawei");
    assertThat(ofType(chips, "place")).contains("Cina", "Stati Uniti");
    assertThat(ofType(openAi, "organisation")).contains("OpenAI", "Tesla");
    assertThat(ofType(openAi, "person")).contains("Sam Altman", "Elon Musk");
  }

  @Test
  void theSameFileTwiceLeavesTwoArticles() {
    List<String> first = pipeline.ingest().text(newsletter, "twice", FILE);
    awaitStored("twice", first);

    List<String> second = pipeline.ingest().text(newsletter, "twice", FILE);

    assertThat(second).isEqualTo(first);
    awaitIdle();
    assertThat(stored("twice")).hasSize(2);
  }

  @Test
  void anEditedCopyIsARevisionAndNoNewArticle() {
    List<String> ids = pipeline.ingest().text(newsletter, "edited", FILE);
    List<JsonNode> before = awaitStored("edited", ids);

    List<String> edited =
        pipeline
            .ingest()
            .text(newsletter.replace("illimitate", "quasi illimitate"), "edited", FILE);

    assertThat(edited).isEqualTo(ids);
    String changed =
        before.stream()
            .filter(PipelineIT::titled)
            .findFirst()
            .orElseThrow()
            .get("articleId")
            .asText();
    await()
        .untilAsserted(
            () ->
                assertThat(pipeline.store().article(changed).get("body").asText())
                    .contains("quasi illimitate"));
    awaitIdle();
    List<JsonNode> after = stored("edited");
    assertThat(names(after, "articleId")).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(revisionsThatStay(before, after)).isEqualTo(1);
    assertThat(after).allSatisfy(Spans::assertExact);
  }

  /** Whichever service one asks, and at the very address that events carry. */
  @ParameterizedTest
  @ValueSource(strings = {"ingest-service", "enrich-service", "store-service"})
  void everyServiceHandsOutTheContract(String service) throws IOException {
    for (String file :
        List.of(
            "asyncapi.yaml",
            "schemas/article.enriched.v1.schema.json",
            "golden/article.enriched.v1.json")) {
      Http.Answer answer = Http.get(pipeline.address(service).resolve("/" + file));

      assertThat(answer.status()).as(file).isEqualTo(200);
      try (InputStream contract = ContractFiles.open(file)) {
        assertThat(answer.body()).isEqualTo(new String(contract.readAllBytes(), UTF_8));
      }
    }
  }

  @Test
  void theSchemaIsWhereEventsSay() {
    pipeline.ingest().text(newsletter, "schema", FILE);

    await()
        .untilAsserted(
            () ->
                assertThat(Stream.of(Kafka.RAW, Kafka.ENRICHED).map(PipelineIT::schemaOfTheFirst))
                    .containsExactly(
                        "urn:strillone:schema:article.ingested.v1",
                        "urn:strillone:schema:article.enriched.v1"));
  }

  private static String schemaOfTheFirst(String topic) {
    byte[] uri =
        pipeline.kafka().read(topic).getFirst().headers().lastHeader("ce_dataschema").value();
    return Http.get(URI.create(new String(uri, UTF_8))).json().get("$id").asText();
  }

  private static long revisionsThatStay(List<JsonNode> before, List<JsonNode> after) {
    List<String> old = names(before, "revision");
    return names(after, "revision").stream().filter(old::contains).count();
  }

  private static List<JsonNode> awaitStored(String source, List<String> ids) {
    return await().until(() -> stored(source), found -> names(found, "articleId").containsAll(ids));
  }

  /** With bodies and mentions, which a list of articles need not have. */
  private static List<JsonNode> stored(String source) {
    Store store = pipeline.store();
    return store.articles(Map.of("source", source)).stream()
        .map(article -> store.article(article.get("articleId").asText()))
        .toList();
  }

  private static void awaitIdle() {
    Kafka kafka = pipeline.kafka();
    await().until(() -> kafka.lag(Kafka.RAW) == 0 && kafka.lag(Kafka.ENRICHED) == 0);
  }

  private static boolean titled(JsonNode article) {
    return TITLE.equals(article.path("title").asText());
  }

  private static List<String> ofType(JsonNode article, String type) {
    return names(
        StreamSupport.stream(article.get("entities").spliterator(), false)
            .filter(entity -> entity.get("type").asText().equals(type))
            .toList(),
        "name");
  }

  private static List<String> names(Iterable<JsonNode> nodes, String field) {
    return StreamSupport.stream(nodes.spliterator(), false)
        .map(node -> node.get(field).asText())
        .toList();
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(300));
  }
}
