package dev.strillone.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The calls that the README shows work as they stand there, but for the ports. Needs curl. */
class ReadmeExamplesIT {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh$(.*?)^```$");
  private static final String SENDING = "--data-binary";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path dir;
  private static Pipeline pipeline;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    pipeline = Pipeline.start(dir);
    for (String call : sending()) {
      answer(call);
    }
  }

  @AfterAll
  static void stop() {
    if (pipeline != null) {
      pipeline.close();
    }
  }

  @Test
  void documentsGoInAndTheAnswerNamesTheirArticles() throws Exception {
    assertThat(sending()).isNotEmpty();
    for (String call : sending()) {
      assertThat(answer(call).get("articleIds")).as(call).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("reading")
  void articlesComeOut(String call) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(answer(call).get("items")).as(call).isNotEmpty());
  }

  static List<String> reading() {
    return calls().stream().filter(call -> !call.contains(SENDING)).toList();
  }

  private static List<String> sending() {
    return calls().stream().filter(call -> call.contains(SENDING)).toList();
  }

  private static List<String> calls() {
    String readme = DocumentationTest.read(Pipeline.projectRoot().resolve("README.md"));
    return BLOCK
        .matcher(readme)
        .results()
        .flatMap(block -> block.group(1).replace("\\\n", " ").lines())
        .filter(line -> line.startsWith("curl "))
        .toList();
  }

  private static JsonNode answer(String call) throws IOException, InterruptedException {
    String here =
        call.replace("http://localhost:8080", pipeline.store().base().toString())
            .replace("http://localhost:8081", pipeline.ingest().base().toString())
            .replaceFirst("^curl ", "curl --fail --show-error ");
    Process curl =
        new ProcessBuilder("sh", "-c", here)
            .directory(Pipeline.projectRoot().toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(curl.getInputStream().readAllBytes(), UTF_8);
    assertThat(curl.waitFor()).as("exit status of %s", here).isZero();
    return JSON.readTree(out);
  }
}
