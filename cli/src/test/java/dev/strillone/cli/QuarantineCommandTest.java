package dev.strillone.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class QuarantineCommandTest {
  private static final String ID = "0b6a7c1e-6a4f-5f0e-8a77-5a3a1df0a001";
  private static final String DOCUMENT =
      """
      {"id":"%s","reason":"NOT_TEXT","detail":"The bytes are a PDF.","keptAt":"2026-11-24T12:00:00.123Z",\
      "source":{"id":"ilpost","uri":"ilpost/a.txt"},"size":12}"""
          .formatted(ID);

  @TempDir Path dir;
  private RunningStack stack;
  private Cli cli;

  @BeforeEach
  void start() throws IOException {
    stack = new RunningStack(dir.resolve("data"));
    cli = new Cli(dir);
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void listShowsEachDocumentWithItsReason() {
    stack.ingest.answers("/quarantine", 200, "{\"documents\":[" + DOCUMENT + "]}");

    int exitCode = cli.run("quarantine", "list");

    assertThat(exitCode).isZero();
    assertThat(cli.out())
        .isEqualTo(ID + "  2026-11-24T12:00:00Z  not-text                  12  ilpost/a.txt\n");
  }

  @Test
  void programsGetOneObjectALine() {
    stack.ingest.answers("/quarantine", 200, "{\"documents\":[" + DOCUMENT + "]}");

    cli.run("quarantine", "list", "--format", "json");

    assertThat(cli.out()).isEqualTo(DOCUMENT + "\n");
  }

  @Test
  void aRetryPrintsTheIdsOfTheArticles() {
    stack.ingest.answers("/quarantine/" + ID + "/retry", 202, "{\"articleIds\":[\"a1\",\"a2\"]}");

    int exitCode = cli.run("quarantine", "retry", ID);

    assertThat(exitCode).isZero();
    assertThat(cli.out()).isEqualTo("a1\na2\n");
    assertThat(stack.ingest.requests.getFirst().method()).isEqualTo("POST");
  }

  @Test
  void whatIsRefusedAgainCostsTheExitCode() {
    stack.ingest.answers(
        "/quarantine/" + ID + "/retry", 422, "{\"detail\":\"The bytes are a PDF.\"}");

    int exitCode = cli.run("quarantine", "retry", ID);

    assertThat(exitCode).isEqualTo(1);
    assertThat(cli.err()).contains(ID + ": The bytes are a PDF.");
  }

  @Test
  void discardDeletes() {
    stack.ingest.answers("/quarantine/" + ID, 204, "");

    int exitCode = cli.run("quarantine", "discard", ID);

    assertThat(exitCode).isZero();
    assertThat(stack.ingest.requests.getFirst().method()).isEqualTo("DELETE");
  }

  @Test
  void idsGoWithEverythingButList() {
    assertThat(cli.run("quarantine", "show")).isEqualTo(2);
    assertThat(cli.run("quarantine", "list", ID)).isEqualTo(2);
    assertThat(cli.run("quarantine", "discard", "--all")).isEqualTo(2);
  }

  @Test
  void aServiceThatIsNotReadyCostsTheExitCodeAndOneThatIsNotThereEndsIt() {
    stack.ingest.answers(
        "/quarantine/" + ID + "/retry", 503, "{\"title\":\"No\",\"detail\":\"Kafka is away\"}");

    assertThat(cli.run("quarantine", "retry", ID)).isEqualTo(1);
    assertThat(cli.run("quarantine", "list", "--url", "http://127.0.0.1:1")).isEqualTo(5);
    assertThat(cli.err())
        .contains(
            ID + ": Kafka is away",
            "strillone: ingest-service at http://127.0.0.1:1 does not answer (connection refused)");
  }
}
