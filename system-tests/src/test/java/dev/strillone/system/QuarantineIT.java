package dev.strillone.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The commands of the operator's page do what the page says, in its order. */
class QuarantineIT {
  private static final String BROKEN = "{\"text\": \"Il governo";
  private static final Pattern SECTION =
      Pattern.compile("(?s)## Documents are in quarantine\n.*?```bash\n(.*?)```");
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  @TempDir static Path dir;
  private static Pipeline pipeline;

  @BeforeAll
  static void start() {
    pipeline = Pipeline.start(dir);
  }

  @AfterAll
  static void stop() {
    if (pipeline != null) {
      pipeline.close();
    }
  }

  @Test
  void theRunbookEndsWithAnEmptyQuarantine() throws Exception {
    int refused =
        pipeline
            .ingest()
            .post(
                "application/json",
                BROKEN.getBytes(UTF_8),
                Map.of("quarantine", "true", "uri", "broken.json"))
            .status();
    assertThat(refused).isEqualTo(400);
    List<String> commands = commands();
    assertThat(commands).hasSize(5);

    Ended list = run(commands.get(0));
    Matcher id = ID.matcher(list.out());
    assertThat(id.find()).as(list.out() + list.err()).isTrue();
    Ended show = run(commands.get(1).replace("ID", id.group()));
    Ended content = run(commands.get(2).replace("ID", id.group()));
    Ended retry = run(commands.get(3).replace("ID", id.group()));
    Ended discard = run(commands.get(4).replace("ID", id.group()));

    assertThat(list.out()).contains("malformed-json", "broken.json");
    assertThat(show.out()).contains("malformed-json", "line 1");
    assertThat(content.exitCode()).as(content.err()).isZero();
    assertThat(dir.resolve("document")).hasContent(BROKEN);
    assertThat(retry.exitCode()).isEqualTo(1);
    assertThat(retry.err()).contains("The JSON is broken");
    assertThat(discard.exitCode()).as(discard.err()).isZero();
    assertThat(run(commands.get(0)).err()).contains("Nothing is in quarantine.");
  }

  private static List<String> commands() {
    Matcher section =
        SECTION.matcher(
            DocumentationTest.read(Pipeline.projectRoot().resolve("docs/operations.md")));
    assertThat(section.find()).isTrue();
    return section.group(1).lines().map(line -> line.replaceAll(" +#.*", "")).toList();
  }

  private record Ended(int exitCode, String out, String err) {}

  private static Ended run(String command) throws IOException, InterruptedException {
    String address = pipeline.ingest().base().toString().replaceAll("/$", "");
    Path out = dir.resolve("out");
    Path err = dir.resolve("err");
    String here =
        command
            .replace("./strillone", Pipeline.projectRoot().resolve("strillone").toString())
            .replace("http://localhost:8081", address);
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", here)
            .directory(dir.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("STRILLONE_BUILD", "no");
    builder.environment().put("STRILLONE_INGEST_URL", address);
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command).isTrue();
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
