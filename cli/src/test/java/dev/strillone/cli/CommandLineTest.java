package dev.strillone.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandLineTest {
  @TempDir Path dir;
  private Cli cli;

  @BeforeEach
  void create() {
    cli = new Cli(dir);
  }

  @ParameterizedTest
  @CsvSource({
    "run, 130",
    "ingest, 5",
    "status, 5",
    "dead-letters, 5",
    "replay, 5",
    "replay diff, 5",
    "tag, 2",
    "evaluate, 2",
    "evaluate entities, 2",
    "evaluate topics, 2",
    "import-aliases, 2"
  })
  void helpExplainsACommandAndItsExitCodes(String command, String lastExitCode) {
    int exitCode = cli.run((command + " --help").split(" ", -1));

    assertThat(exitCode).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .startsWith("Usage: ./strillone " + command + " ")
        .containsPattern("(?s)Exit codes:\n  0 +\\w.*\n  " + lastExitCode + " +\\w");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run -V",
        "ingest -V",
        "status -V",
        "dead-letters -V",
        "dead-letters retry -V",
        "replay -V",
        "replay diff -V",
        "tag -V",
        "evaluate topics -V",
        "import-aliases -V",
        "-V"
      })
  void everyCommandKnowsTheVersion(String arguments) {
    int exitCode = cli.run(arguments.split(" ", -1));

    assertThat(exitCode).isZero();
    assertThat(cli.out()).isEqualTo("strillone (not packaged)\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "'' ¦ Which command? See ./strillone --help",
        "walk ¦ Unmatched argument at index 0: 'walk'",
        "run --timeot 3 ¦ Unknown option: '--timeot'",
        "run --exit ¦ --exit needs something to ingest: give files, or --sample",
        "run --format json a.txt ¦ --format and --timeout say how --exit does its work: add --exit",
        "run --exit --timeout 1d a.txt ¦ Invalid value for option '--timeout': '1d' is no duration; write it like 90s or 2m",
        "run --store-port 70000 ¦ Invalid value for option '--store-port': '70000' is no TCP port; 0 to 65535 are",
        "run --kafka-port x ¦ Invalid value for option '--kafka-port': 'x' is no TCP port; 0 to 65535 are",
        "status --format xml ¦ Invalid value for option '--format': 'xml' is none; table and json are",
        "status now ¦ Unmatched argument at index 1: 'now'",
        "replay ¦ Replay since when? Say --from, such as --from 2026-11-24 or --from 48h",
        "replay --from soon ¦ --from: 'soon' is no moment; write it like 2026-11-24, 2026-11-24T06:00:00Z or 48h",
        "replay --from 2026-11-24 --to 2026-11-23 ¦ --from (2026-11-24T00:00:00Z) has to be before --to (2026-11-24T00:00:00Z)",
        "replay diff --since 2026-13-01 ¦ --since: '2026-13-01' is no moment; write it like 2026-11-24, 2026-11-24T06:00:00Z or 48h",
        "tag ¦ Missing required parameter: 'FILE|-'",
        "tag a b ¦ Unmatched argument at index 2: 'b'",
        "tag a --format table ¦ Invalid value for option '--format': 'table' is none; text, json and conll are",
        "tag a --color red ¦ Invalid value for option '--color': 'red' is none; auto, always and never are",
        "tag a --title b --first-line-title ¦ --title and --first-line-title both say what the headline is",
        "evaluate ¦ Evaluate what? entities or topics",
        "evaluate words ¦ Unmatched argument at index 1: 'words'",
        "evaluate entities ¦ Missing required parameter: 'GOLD.conll'",
        "evaluate topics a --types PER ¦ Unknown options: '--types', 'PER'",
        "evaluate entities a --map MISC ¦ Value for option option '--map' (OLD=NEW) should be in KEY=VALUE[,KEY=VALUE]... format but was MISC",
        "import-aliases ¦ Missing required parameter: 'FILE'",
        "ingest ¦ Missing required parameter: 'FILE|-|DIR'",
        "ingest a --url localhost:8081 ¦ Invalid value for option '--url': 'localhost:8081' is no address of a service; write it like http://localhost:8081",
      })
  void aWrongCommandLineIsToldInAFewWords(String arguments, String words) {
    int exitCode = cli.run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));

    assertThat(exitCode).isEqualTo(2);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err())
        .startsWith("strillone: " + words + "\n")
        .satisfies(told -> assertThat(told.lines().count()).isLessThanOrEqualTo(3));
  }

  @Test
  void aSlipOfTheHandGetsASuggestion() {
    int exitCode = cli.run("run", "--timeot", "3");

    assertThat(exitCode).isEqualTo(2);
    assertThat(cli.err()).contains("Possible solutions: --timeout");
  }

  @Test
  void nothingThatRunsIsAnExitCodeOfItsOwn() {
    int exitCode = cli.run("status");

    assertThat(exitCode).isEqualTo(5);
    assertThat(cli.err())
        .isEqualTo(
            "strillone: no Strillone runs on %s/data. Start it with ./strillone run\n"
                .formatted(dir));
  }

  @Test
  void withoutTheLauncherRunSaysWhoKnowsTheHome() {
    int exitCode = cli.with("STRILLONE_HOME", "").run("run");

    assertThat(exitCode).isEqualTo(1);
    assertThat(cli.err()).contains("start with ./strillone, which sets it");
  }

  @Test
  void aRunThatEndsByItselfDoesNotStartForFilesThatCannotBeRead() {
    int exitCode = cli.run("run", "missing.txt", "--exit");

    assertThat(exitCode).isEqualTo(1);
    assertThat(cli.err()).isEqualTo("✗ missing.txt: there is no such file\n");
  }
}
