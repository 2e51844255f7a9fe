package dev.strillone.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.strillone.system.Launcher.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a service can't use stops nothing and gets lost nowhere; an operator finds it, and sends it back or gives it up,
 * with the very commands of the runbook.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeadLettersIT {
  private static final String SOURCE = "letters";
  private static final int GOOD = 40;
  private static final String FORBIDDEN = "Titolo che il database non accetta";
  private static final Pattern RUNBOOK =
      Pattern.compile("(?ms)^## There are dead letters$.*?^```bash$(.*?)^```$");

  @TempDir static Path dir;
  private static Pipeline pipeline;
  private static List<String> good;
  private static String refused;

  @BeforeAll
  static void start() throws SQLException {
    pipeline = Pipeline.start(dir.resolve("data"));
    sql("ALTER TABLE articles ADD CONSTRAINT forbidden CHECK (title <> '" + FORBIDDEN + "')");
    NewsGenerator generator = new NewsGenerator(20261124);
    good = new ArrayList<>();
    for (int i = 0; i < GOOD; i++) {
      NewsGenerator.News news = generator.next(i);
      good.addAll(ingest(news.title(), news.text()));
      if (i == GOOD / 2) {
        pipeline.kafka().send(raw(new byte[] {0, (byte) 0xff, 7}));
        pipeline.kafka().send(schemaViolating());
        refused = ingest(FORBIDDEN, "Il testo va bene, il titolo no.").getFirst();
      }
    }
  }

  @AfterAll
  static void stop() {
    if (pipeline != null) {
      pipeline.close();
    }
  }

  @Test
  @Order(1)
  void eachIsADeadLetterWithItsReasonAndAllOthersAreStored() {
    await().untilAsserted(() -> assertThat(stored()).containsExactlyInAnyOrderElementsOf(good));
    await().untilAsserted(() -> assertThat(letters("open")).hasSize(3));

    List<JsonNode> open = letters("open");

    assertThat(open)
        .extracting(letter -> letter.get("reason").asText())
        .containsExactlyInAnyOrder("not-a-cloudevent", "invalid-data", "refused-by-database");
    assertThat(letter("refused-by-database").get("title").asText()).isEqualTo(FORBIDDEN);
    assertThat(letter("refused-by-database").get("stack").asText()).hasSize(12);
  }

  @Test
  @Order(2)
  void theCommandsOfTheRunbookRetryAndDiscard() throws Exception {
    List<String> runbook = runbook();
    assertThat(runbook).anyMatch(line -> line.contains(" retry "));
    sql("ALTER TABLE articles DROP CONSTRAINT forbidden");
    String retried = letter("refused-by-database").get("id").asText();
    String discarded = letter("not-a-cloudevent").get("id").asText();

    List<Ended> ended = new ArrayList<>();
    for (String command : runbook) {
      ended.add(launch(command.replace("store:0:17", retried).replace("enrich:2:3", discarded)));
    }

    assertThat(ended).allSatisfy(e -> assertThat(e.exitCode()).as(e.err()).isZero());
    await().untilAsserted(() -> assertThat(stored()).contains(refused).hasSize(GOOD + 1));
    assertThat(letters("retried")).extracting(DeadLettersIT::id).containsExactly(retried);
    assertThat(letters("discarded")).extracting(DeadLettersIT::id).containsExactly(discarded);
    assertThat(letters("open"))
        .extracting(letter -> letter.get("reason").asText())
        .containsExactly("invalid-data");
    assertThat(String.join("", ended.stream().map(Ended::out).toList()))
        .contains("1 open: ./strillone dead-letters list", retried + " retried", FORBIDDEN);
  }

  @Test
  @Order(3)
  void whatWasSentBackIsNotSentTwice() throws Exception {
    String retried = id(letters("retried").getFirst());
    int before = pipeline.kafka().read(Kafka.ENRICHED).size();

    Ended again = launch("./strillone dead-letters retry " + retried);

    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains(retried + ": it was sent back already");
    assertThat(pipeline.kafka().read(Kafka.ENRICHED)).hasSize(before);
  }

  @Test
  @Order(4)
  void thePageShowsWhatBecameOfThem() {
    Http.Answer page =
        Http.get(Http.uri(pipeline.store().base(), "/dead-letters", Map.of()), "text/html");

    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.body())
        .contains("reason contract\">invalid-data", "reason database\">refused-by-database")
        .contains("class=\"letter retried\"", "class=\"letter discarded\"", "not ours");
  }

  private static List<String> ingest(String title, String text) {
    byte[] document =
        JsonNodeFactory.instance
            .objectNode()
            .put("title", title)
            .put("text", text)
            .toString()
            .getBytes(UTF_8);
    return Ingest.accepted(
        pipeline.ingest().post("application/json", document, Map.of("source", SOURCE)));
  }

  private static ProducerRecord<byte[], byte[]> raw(byte[] value) {
    return new ProducerRecord<>(Kafka.RAW, "not ours".getBytes(UTF_8), value);
  }

  private static ProducerRecord<byte[], byte[]> schemaViolating() {
    ProducerRecord<byte[], byte[]> record = raw("{\"title\":\"Senza corpo\"}".getBytes(UTF_8));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", UUID.randomUUID().toString(),
            "ce_source", "/elsewhere",
            "ce_type", "dev.strillone.news.article.ingested.v1",
            "ce_subject", UUID.randomUUID().toString(),
            "content-type", "application/json")
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  private static void sql(String statement) throws SQLException {
    try (Connection connection = pipeline.database();
        var execution = connection.createStatement()) {
      execution.execute(statement);
    }
  }

  private static List<String> stored() {
    return pipeline.store().articles(Map.of("source", SOURCE)).stream()
        .map(article -> article.get("articleId").asText())
        .toList();
  }

  private static List<JsonNode> letters(String state) {
    Http.Answer answer =
        Http.get(Http.uri(pipeline.store().base(), "/dead-letters", Map.of("state", state)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    List<JsonNode> letters = new ArrayList<>();
    answer.json().get("items").forEach(letters::add);
    return letters;
  }

  private static JsonNode letter(String reason) {
    return letters("open").stream()
        .filter(letter -> letter.get("reason").asText().equals(reason))
        .findFirst()
        .orElseThrow();
  }

  private static String id(JsonNode letter) {
    return letter.get("id").asText();
  }

  private static List<String> runbook() {
    String page = DocumentationTest.read(Pipeline.projectRoot().resolve("docs/operations.md"));
    return RUNBOOK
        .matcher(page)
        .results()
        .flatMap(block -> block.group(1).lines())
        .filter(line -> line.startsWith("./strillone "))
        .toList();
  }

  private static Ended launch(String command) throws IOException, InterruptedException {
    return new Launcher(dir.resolve("data"), dir).run(List.of("sh", "-c", command));
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(250));
  }
}
