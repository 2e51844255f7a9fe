package dev.strillone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RunOnRunningStackTest {
  private static final String ONE = "{\"articleId\":\"a1\",\"revision\":\"r1\",\"x\":1.0E-5}";
  private static final String TWO = "{\"revision\":\"r1\",\"articleId\":\"a2\",\"x\":\"\\u00e9\"}";

  @TempDir Path dir;
  private RunningStack stack;
  private Cli cli;

  @BeforeEach
  void start() throws IOException {
    stack = new RunningStack(dir.resolve("data"));
    cli = new Cli(dir);
    Files.writeString(dir.resolve("a.txt"), "Ciao");
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void storedArticlesAreJsonLinesAndNothingElseIsOnStandardOutput() {
    stack.accepts("a2", "a1");
    stack.store.answers("/articles/a1", 200, ONE).answers("/articles/a2", 200, TWO);

    int exitCode = cli.run("run", "a.txt", "--exit", "--format", "json");

    assertThat(exitCode).isZero();
    assertThat(cli.out()).isEqualTo(TWO + "\n" + ONE + "\n");
    assertThat(cli.err())
        .isEqualTo(
            "Strillone runs already on %s/data: using it.\n  a.txt: 2 articles\n".formatted(dir));
  }

  @Test
  void aMissingFileCostsTheExitCodeAndNotTheOthersArticles() {
    stack.accepts("a1");
    stack.store.answers("/articles/a1", 200, ONE);

    int exitCode = cli.run("run", "a.txt", "missing.txt", "--exit", "--format", "json");

    assertThat(exitCode).isEqualTo(1);
    assertThat(cli.out()).isEqualTo(ONE + "\n");
    assertThat(cli.err()).startsWith("✗ missing.txt: there is no such file\n");
  }

  @Test
  void whatIsNotStoredInTimeIsNamedAndTheRestPrinted() {
    stack.accepts("lost", "a1");
    stack.store.answers("/articles/a1", 200, ONE);

    int exitCode = cli.run("run", "a.txt", "--exit", "--format", "json", "--timeout", "0");

    assertThat(exitCode).isEqualTo(1);
    assertThat(cli.out()).isEqualTo(ONE + "\n");
    assertThat(cli.err())
        .contains("✗ article lost: it is not stored yet\nWaited for 0 s. The logs are in " + dir);
  }

  @Test
  void withoutExitItSaysWhereToReadAndLeavesTheStackAlone() {
    stack.accepts("a1");

    int exitCode = cli.run("run", "a.txt");

    assertThat(exitCode).isZero();
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err()).contains("Read       " + stack.store.url()).doesNotContain("Ctrl-C");
  }

  @Test
  void theSampleIsNamedAsInTheProject() throws IOException {
    Path sample = dir.resolve("home/samples/ai-newsletter-it.txt");
    Files.createDirectories(sample.getParent());
    Files.writeString(sample, "Ciao");
    stack.accepts("a1");

    int exitCode = cli.run("run", "--sample");

    assertThat(exitCode).isZero();
    assertThat(stack.ingest.requests)
        .singleElement()
        .satisfies(
            request ->
                assertThat(request.target())
                    .isEqualTo("/documents?uri=samples%2Fai-newsletter-it.txt"));
  }
}
