package dev.strillone.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The launcher for real: from a file on the disk to JSON lines on standard output. */
class CommandLineIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SAMPLE = "samples/ai-newsletter-it.txt";
  private static final int PATIENCE_SECONDS = 180;

  @TempDir Path dir;

  private record Ended(int exitCode, String out, String err) {
    List<JsonNode> articles() throws JsonProcessingException {
      List<JsonNode> articles = new ArrayList<>();
      for (String line : out.lines().toList()) {
        articles.add(JSON.readTree(line));
      }
      return articles;
    }

    List<String> ids() throws JsonProcessingException {
      return articles().stream().map(article -> article.get("articleId").asText()).toList();
    }
  }

  @Test
  void theSampleBecomesTwoJsonLinesAndTheSameTwoTheNextTime() throws Exception {
    Ended first = run(SAMPLE);
    Ended second = run(SAMPLE);

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.articles()).hasSize(2).allSatisfy(CommandLineIT::assertWhole);
    assertThat(first.articles().getFirst().get("titleOrigin").asText()).isIn("absent", "inferred");
    assertThat(first.articles().getLast().get("title").asText())
        .isEqualTo("OpenAI sottrae 4 ingegneri di alto livello da Tesla, xAI e Meta");
    assertThat(first.err()).contains("✓ store-service", SAMPLE + ": 2 articles");
    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(second.ids()).isEqualTo(first.ids());
  }

  @Test
  void aMissingFileCostsTheExitCodeAndNotTheOthersArticles() throws Exception {
    Ended ended = run(SAMPLE, "samples/no-such-file.txt");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.err()).contains("samples/no-such-file.txt: there is no such file");
    assertThat(ended.articles()).hasSize(2).allSatisfy(CommandLineIT::assertWhole);
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
    command.addAll(
        List.of("--exit", "--format", "json", "--data-dir", dir.resolve("data").toString()));
    return launch(command);
  }

  private Ended launch(List<String> command) throws IOException, InterruptedException {
    Path out = dir.resolve("out");
    Path err = dir.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Pipeline.projectRoot().toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // this very build has made the jars, and must not start another beside itself
    builder.environment().put("STRILLONE_BUILD", "no");
    Process process = builder.start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroy(); // it stops what it started; a process that has ended does not mind
    }
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
