package dev.strillone.cli;

import dev.strillone.cli.support.FakeService.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeadLettersCommandTest {
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
  void aListAsksForWhatTheOptionsSay() {
    stack.store.answers("/dead-letters", 200, "{\"items\":[{\"id\":\"store:0:1\"}]}");

    int exitCode =
        cli.run(
            "dead-letters",
            "list",
            "--topic",
            "store",
            "--reason",
            "refused-by-database",
            "--state",
            "open",
            "--since",
            "2026-11-24T06:00:00Z",
            "--limit",
            "7",
            "--format",
            "json");

    assertThat(exitCode).isZero();
    assertThat(cli.out()).isEqualTo("{\"id\":\"store:0:1\"}\n");
    assertThat(stack.store.requests)
        .extracting(Request::target)
        .containsExactly(
            "/dead-letters?topic=store&reason=refused-by-database&state=open"
                + "&since=2026-11-24T06%3A00%3A00Z&limit=7");
  }

  @Test
  void soLongAgoIsAMoment() {
    stack.store.answers("/dead-letters", 200, "{\"items\":[]}");

    cli.run("dead-letters", "list", "--since", "48h");

    assertThat(stack.store.requests.getFirst().target())
        .matches("/dead-letters\\?since=\\d{4}-\\d\\d-\\d\\dT.*Z&limit=100");
  }

  @Test
  void eachIsRetriedAndOneThatIsRefusedCostsTheExitCodeAndNotTheOthers() {
    stack.store.answers(
        "/dead-letters/retry",
        200,
        """
        {"items":[{"id":"enrich:0:1","status":200},
          {"id":"enrich:0:2","status":409,"detail":"enrich:0:2: it was sent back already"},
          {"id":"enrich:0:3","status":200}]}
        """);

    int exitCode = cli.run("dead-letters", "retry", "enrich:0:1", "enrich:0:2", "enrich:0:3");

    assertThat(exitCode).isEqualTo(1);
    assertThat(cli.out()).isEqualTo("enrich:0:1 retried\nenrich:0:3 retried\n");
    assertThat(cli.err()).isEqualTo("✗ enrich:0:2: it was sent back already\n");
  }

  @Test
  void allMeansThoseThatAreOpenTheOldestFirst() {
    stack
        .store
        .answers(
            "/dead-letters",
            200,
            "{\"items\":[{\"id\":\"enrich:0:2\"},{\"id\":\"enrich:0:1\"}],\"more\":4}")
        .answers(
            "/dead-letters/retry",
            200,
            "{\"items\":[{\"id\":\"enrich:0:1\",\"status\":200},{\"id\":\"enrich:0:2\",\"status\":200}]}");

    int exitCode = cli.run("dead-letters", "retry", "--all", "--reason", "analysis-timeout");

    assertThat(exitCode).isZero();
    assertThat(cli.out()).isEqualTo("enrich:0:1 retried\nenrich:0:2 retried\n");
    assertThat(cli.err()).isEqualTo("4 older ones are left for another call.\n");
    assertThat(stack.store.requests.getFirst().target())
        .isEqualTo("/dead-letters?reason=analysis-timeout&state=open&limit=1000");
    assertThat(stack.store.requests.getLast().body())
        .isEqualTo("{\"ids\":[\"enrich:0:1\",\"enrich:0:2\"]}");
  }

  @Test
  void manyAreRetriedInSeveralCallsAndItsProgressIsTold() {
    stack.store.answers("/dead-letters/retry", 200, "{\"items\":[]}");
    List<String> command = new ArrayList<>(List.of("dead-letters", "retry"));
    IntStream.range(0, 250).forEach(i -> command.add("enrich:0:" + i));

    int exitCode = cli.run(command.toArray(String[]::new));

    assertThat(exitCode).isZero();
    assertThat(stack.store.requests).hasSize(3);
    assertThat(stack.store.requests.getLast().body()).startsWith("{\"ids\":[\"enrich:0:200\"");
    assertThat(cli.err())
        .isEqualTo("100 of 250 are decided.\n200 of 250 are decided.\n250 of 250 are decided.\n");
  }

  @Test
  void aDiscardTellsWhy() {
    stack.store.answers("/dead-letters/store:1:2/discard", 200, "{\"state\":\"discarded\"}");

    int exitCode = cli.run("dead-letters", "discard", "store:1:2", "--because", "a \"test\"");

    assertThat(exitCode).isZero();
    assertThat(cli.out()).isEqualTo("store:1:2 discarded\n");
    assertThat(stack.store.requests)
        .containsExactly(
            new Request(
                "POST",
                "/dead-letters/store%3A1%3A2/discard",
                "application/json",
                "{\"because\":\"a \\\"test\\\"\"}"));
  }

  @Test
  void anUnknownLetterIsSaidSo() {
    stack.store.answers(
        "/dead-letters/store:1:2", 404, "{\"detail\":\"there is no dead letter store:1:2\"}");

    int exitCode = cli.run("dead-letters", "show", "store:1:2");

    assertThat(exitCode).isEqualTo(1);
    assertThat(cli.err()).isEqualTo("strillone: there is no dead letter store:1:2\n");
  }

  @Test
  void aServiceOrAKafkaThatDoesNotAnswerIsAnExitCodeOfItsOwn() {
    stack.store.answers("/dead-letters", 503, "{\"title\":\"Kafka does not answer\"}");

    assertThat(cli.run("dead-letters", "list")).isEqualTo(5);
    assertThat(cli.run("dead-letters", "list", "--url", "http://127.0.0.1:1")).isEqualTo(5);
    assertThat(cli.err())
        .contains("Kafka does not answer", "store-service at http://127.0.0.1:1 does not answer");
  }

  @Test
  void theEnvironmentMayNameTheService() {
    int exitCode = cli.with("STRILLONE_STORE_URL", "nowhere").run("dead-letters", "list");

    assertThat(exitCode).isEqualTo(2);
    assertThat(cli.err()).contains("STRILLONE_STORE_URL: 'nowhere' is no address of a service");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "dead-letters ¦ Do what with them? list, show, retry and discard are known",
        "dead-letters retry ¦ retry needs ids, or --all, and not both",
        "dead-letters retry --all enrich:0:1 ¦ retry needs ids, or --all, and not both",
        "dead-letters retry --reason x enrich:0:1 ¦ --reason says which --all are meant: add --all",
        "dead-letters discard enrich:0:1 ¦ Missing required option: '--because=TEXT'",
        "dead-letters show ¦ Missing required parameter: 'ID'",
      })
  void aWrongCommandLineIsToldInAFewWords(String arguments, String words) {
    int exitCode = cli.run(arguments.split(" ", -1));

    assertThat(exitCode).isEqualTo(2);
    assertThat(cli.err()).startsWith("strillone: " + words + "\n");
    assertThat(stack.store.requests).isEmpty();
  }
}
