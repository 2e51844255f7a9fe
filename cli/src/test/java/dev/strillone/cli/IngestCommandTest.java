package dev.strillone.cli;

import dev.strillone.cli.support.FakeService.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class IngestCommandTest {
  @TempDir Path dir;
  private RunningStack stack;
  private Cli cli;

  @BeforeEach
  void start() throws IOException {
    stack = new RunningStack(dir.resolve("data"));
    cli = new Cli(dir);
    Files.writeString(dir.resolve("a.txt"), "Ciao");
    Files.writeString(dir.resolve("b.txt"), "Addio");
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void idsGoToStandardOutputAndProgressToTheOther() {
    stack.accepts("a1", "a2");
    stack.accepts("b1");

    int exitCode = cli.run("ingest", "a.txt", "b.txt");

    assertThat(exitCode).isZero();
    assertThat(cli.out()).isEqualTo("a1\na2\nb1\n");
    assertThat(cli.err()).isEqualTo("  a.txt: 2 articles\n  b.txt: 1 article\n");
  }

  @Test
  void aFileThatCannotBeReadCostsTheExitCodeAndNotTheOthers() {
    stack.accepts("a1");

    int exitCode = cli.run("ingest", "missing.txt", "a.txt");

    assertThat(exitCode).isEqualTo(1);
    assertThat(cli.out()).isEqualTo("a1\n");
    assertThat(cli.err()).startsWith("✗ missing.txt: there is no such file\n");
  }

  @Test
  void standardInputIsADocument() {
    stack.accepts("a1");

    int exitCode = cli.input("From a pipe").run("ingest", "-", "--source", "pipe");

    assertThat(exitCode).isZero();
    assertThat(stack.ingest.requests)
        .containsExactly(
            new Request("POST", "/documents?source=pipe", "text/plain", "From a pipe"));
  }

  @Test
  void aServiceThatDoesNotAnswerIsAnExitCodeOfItsOwn() {
    int exitCode = cli.run("ingest", "a.txt", "b.txt", "--url", "http://127.0.0.1:1");

    assertThat(exitCode).isEqualTo(5);
    assertThat(cli.err())
        .isEqualTo(
            """
            ✗ a.txt: ingest-service at http://127.0.0.1:1 does not answer (connection refused); not sent either: the 1 after it
            strillone: Start it with ./strillone run, or say where it is with --url
            """);
  }

  @Test
  void theEnvironmentMayNameTheService() {
    int exitCode = cli.with("STRILLONE_INGEST_URL", "nowhere").run("ingest", "a.txt");

    assertThat(exitCode).isEqualTo(2);
    assertThat(cli.err()).contains("STRILLONE_INGEST_URL: 'nowhere' is no address of a service");
  }

  @Test
  void withoutAnythingThatRunsItIsSaidWhere() {
    int exitCode = cli.run("ingest", "a.txt", "--data-dir", "elsewhere");

    assertThat(exitCode).isEqualTo(5);
    assertThat(cli.err()).contains("no Strillone runs on " + dir.resolve("elsewhere"));
  }
}
