package dev.strillone.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strillone.system.Launcher.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The launcher for real: from a file on the disk to JSON lines on standard output. */
class CommandLineIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SAMPLE = "samples/ai-newsletter-it.txt";

  @TempDir Path dir;

  @Test
  void theSampleBecomesTwoJsonLinesAndTheSameTwoTheNextTime() throws Exception {
    Ended first = run(SAMPLE);
    Ended second = run(SAMPLE);

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(articles(first)).hasSize(2).allSatisfy(CommandLineIT::assertWhole);
    assertThat(articles(first).getFirst().get("titleOrigin").asText()).isIn("absent", "inferred");
    assertThat(articles(first).getLast().get("title").asText())
        .isEqualTo("OpenAI sottrae 4 ingegneri di alto livello da Tesla, xAI e Meta");
    assertThat(first.err()).contains("✓ store-service", SAMPLE + ": 2 articles");
    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(ids(second)).isEqualTo(ids(first));
  }

  @Test
  void aMissingFileCostsTheExitCodeAndNotTheOthersArticles() throws Exception {
    Ended ended = run(SAMPLE, "samples/no-such-file.txt");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.err()).contains("samples/no-such-file.txt: there is no such file");
    assertThat(articles(ended)).hasSize(2).allSatisfy(CommandLineIT::assertWhole);
  }

  @Test
  void theTextsThatTheReadmeTagsAreTaggedWithNothingElseRunning() throws Exception {
    List<String> commands =
        DocumentationTest.read(Pipeline.projectRoot().resolve("README.md"))
            .lines()
            .filter(line -> line.startsWith("./strillone tag "))
            .toList();
    assertThat(commands).isNotEmpty();

    for (String command : commands) {
      Ended ended = launch(List.of(command.split(" ", -1)));

      assertThat(ended.exitCode()).as(ended.err()).isZero();
      assertThat(ended.out()).as(command).contains("OpenAI", "medtop:13000000");
      assertThat(ended.err()).isEmpty();
    }
  }

  private static void assertWhole(JsonNode article) {
    assertThat(article.path("articleId").asText()).hasSize(36);
    assertThat(article.at("/source/uri").asText()).endsWith("ai-newsletter-it.txt");
    assertThat(article.path("titleOrigin").asText()).isIn("given", "inferred", "absent");
    assertThat(article.has("title"))
        .isEqualTo(!article.get("titleOrigin").asText().equals("absent"));
    assertThat(article.path("body").asText()).isNotBlank();
    assertThat(article.path("language").asText()).isEqualTo("it");
    assertThat(article.path("entities")).isNotEmpty();
    assertThat(article.path("topics")).isNotEmpty();
    assertThat(article.path("provenance").isObject()).isTrue();
    Spans.assertExact(article);
  }

  private Ended run(String... files) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./strillone", "run"));
    command.addAll(List.of(files));
    command.addAll(List.of("--exit", "--format", "json"));
    return launch(command);
  }

  private Ended launch(List<String> command) throws IOException, InterruptedException {
    return new Launcher(dir.resolve("data"), dir).run(command);
  }

  private static List<JsonNode> articles(Ended ended) throws JsonProcessingException {
    List<JsonNode> articles = new ArrayList<>();
    for (String line : ended.out().lines().toList()) {
      articles.add(JSON.readTree(line));
    }
    return articles;
  }

  private static List<String> ids(Ended ended) throws JsonProcessingException {
    return articles(ended).stream().map(article -> article.get("articleId").asText()).toList();
  }
}
