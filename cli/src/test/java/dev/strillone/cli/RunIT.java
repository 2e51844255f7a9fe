package dev.strillone.cli;

import dev.strillone.cli.support.StubService;
import dev.strillone.localstack.supervise.DataDirectory;
import dev.strillone.localstack.supervise.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** {@code run} as a process of its own, with a real Kafka and a real PostgreSQL, and stubs for the services. */
class RunIT {
  private static final Path JAR =
      Path.of(System.getProperty("project.root"), "cli/target/strillone-cli.jar");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path dir;
  private final List<Process> started = new ArrayList<>();
  private Path home;
  private DataDirectory data;

  @BeforeEach
  void create() throws IOException {
    home = StubService.home(dir.resolve("home"));
    data = new DataDirectory(dir.resolve("data"));
    Files.writeString(dir.resolve("news.txt"), "Ciao");
  }

  @AfterEach
  void stop() {
    started.forEach(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void itStartsIngestsPrintsAndStops() throws Exception {
    Process run = start("run", "news.txt", "missing.txt", "--exit", "--format", "json");

    assertThat(exitCode(run)).as(read("err")).isEqualTo(1);
    assertThat(read("out"))
        .isEqualTo(StubService.article(UUID.nameUUIDFromBytes("Ciao".getBytes(UTF_8)) + "") + "\n");
    assertThat(read("err").lines().map(line -> line.replaceAll("(✓ [a-z-]+) .*", "$1")))
        .startsWith("✗ missing.txt: there is no such file", "Starting Strillone on " + data.root())
        .contains("  ✓ kafka", "  ✓ postgres", "  ✓ store-service", "  news.txt: 1 article")
        .endsWith("Stopping …");
    assertThat(data.log("stack")).content().contains("KafkaRaftServer");
    assertThat(Running.find(data)).isEmpty();
  }

  @Test
  void itGoesOnUntilItIsToldToEndAndThenLeavesNothing() throws Exception {
    Process run = start("run", "news.txt", "--store-port", "0");
    await().atMost(PATIENCE).until(() -> read("err").contains("Stop       Ctrl-C"));
    Running running = Running.find(data).orElseThrow();

    run.toHandle().destroy(); // SIGTERM

    assertThat(exitCode(run)).isEqualTo(143);
    assertThat(read("err")).endsWith("Stopping …\n").doesNotContain("strillone: ");
    assertThat(running.parts())
        .hasSize(5)
        .allSatisfy(part -> assertThat(part.process().alive()).as(part.name()).isEmpty());
    assertThat(Running.find(data)).isEmpty();
  }

  @Test
  void whatIsInterruptedWhileStartingSaysNoMore() throws Exception {
    Process run = start("run");
    await().atMost(PATIENCE).until(() -> read("err").contains("✓"));

    run.toHandle().destroy(); // SIGTERM

    assertThat(exitCode(run)).isEqualTo(143);
    assertThat(read("err")).endsWith("Stopping …\n").doesNotContain("strillone: ");
    assertThat(data.root().resolve("postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void aServiceThatIsNotBuiltIsSaidPlainly() throws Exception {
    Files.delete(home.resolve("enrich-service/target/quarkus-app/quarkus-run.jar"));

    Process run = start("run");

    assertThat(exitCode(run)).isEqualTo(1);
    assertThat(read("err"))
        .contains("strillone: enrich-service is not built")
        .doesNotContain("at dev");
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--data-dir", data.root().toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(dir.toFile())
            .redirectOutput(dir.resolve("out").toFile())
            .redirectError(dir.resolve("err").toFile());
    builder.environment().put("STRILLONE_HOME", home.toString());
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private static int exitCode(Process process) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private String read(String stream) throws IOException {
    return Files.readString(dir.resolve(stream));
  }
}
