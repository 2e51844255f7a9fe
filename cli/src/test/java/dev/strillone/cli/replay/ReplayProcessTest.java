package dev.strillone.cli.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayProcessTest {
  private static final Instant FROM = Instant.parse("2026-11-24T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-11-25T00:00:00Z");

  @TempDir Path dir;

  @Test
  void whatItSaysIsPassedOnItsLogKeptAndItsExitCodeToo() throws Exception {
    List<String> said = new ArrayList<>();

    int exitCode =
        process(
                "echo one; echo $STRILLONE_ENRICH_REPLAY_FROM $STRILLONE_ENRICH_REPLAY_TO"
                    + " $STRILLONE_ENRICH_REPLAY_SOURCE $KAFKA_BOOTSTRAP_SERVERS; echo oops >&2; exit 7")
            .run(new ReplayWindow(FROM, TO, "ansa"), said::add);

    assertThat(exitCode).isEqualTo(7);
    assertThat(said)
        .containsExactly("one", "2026-11-24T00:00:00Z 2026-11-25T00:00:00Z ansa kafka:9092");
    assertThat(dir.resolve("replay.log")).hasContent("oops");
  }

  @Test
  void theLogOfTheRunBeforeStays() throws Exception {
    ReplayWindow window = new ReplayWindow(FROM, TO, null);
    process("echo first >&2").run(window, _ -> {});

    process("echo second >&2").run(window, _ -> {});

    assertThat(Files.readAllLines(dir.resolve("replay.log"))).containsExactly("first", "second");
  }

  @Test
  void theCommandToContinueMeansTheSameWindow() {
    assertThat(new ReplayWindow(FROM, TO, null).command())
        .isEqualTo("./strillone replay --from 2026-11-24T00:00:00Z --to 2026-11-25T00:00:00Z");
    assertThat(new ReplayWindow(FROM, TO, "l'ora").command()).endsWith(" --source 'l'\\''ora'");
  }

  private ReplayProcess process(String script) {
    return new ReplayProcess(List.of("sh", "-c", script), "kafka:9092", dir.resolve("replay.log"));
  }
}
