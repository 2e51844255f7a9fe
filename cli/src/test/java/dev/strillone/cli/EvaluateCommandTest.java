package dev.strillone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EvaluateCommandTest {
  private static final String GOLD =
      """
      # article headline=yes topics=15000000,20000822
      La\tO
      squadra\tO
      di\tO
      Torino\tB-LOC
      vince\tO
      il\tO
      campionato\tO
      di\tO
      calcio\tO

      Rita\tPERSON
      Levi\tPERSON
      Montalcini\tPERSON
      vive\tO
      a\tO
      Roma\tB-ORG
      """;

  @TempDir Path dir;
  private Cli cli;

  @BeforeEach
  void create() throws IOException {
    cli = new Cli(dir);
    Files.writeString(dir.resolve("gold.conll"), GOLD);
    Files.writeString(dir.resolve("plain.conll"), "Torino\tB-LOC\n");
    Files.writeString(dir.resolve("empty.conll"), "\n");
    Files.writeString(dir.resolve("words.conll"), "Torino\n");
    Files.writeString(
        dir.resolve("french.conll"),
        "Le O\nministre O\na O\ndit O\nque O\nles O\nécoles O\nseront O\nfermées O\n");
    Files.write(dir.resolve("latin.conll"), new byte[] {(byte) 0xe8, '\t', 'O'});
  }

  @Test
  void entitiesAreScoredAndTheTaggersTagsWritten() throws IOException {
    int exitCode = cli.run("evaluate", "entities", "gold.conll", "--pred", "out.conll");

    assertThat(exitCode).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .startsWith(
            """
            type               P       R      F1    gold    pred
            LOC            50.00  100.00   66.67       1       2
            ORG             0.00    0.00    0.00       1       0
            PER           100.00  100.00  100.00       1       1
            MICRO          66.67   66.67   66.67       3       3
            UNTYPED       100.00  100.00  100.00       3       3
            PER/ORG/LOC    66.67   66.67   66.67       3       3
            macro F1 55.56   language it   documents 1   tokens 15
            """)
        .containsPattern("(?m)^[0-9,]+ tokens/s warm   [0-9]+ MiB of heap for all models$");
    assertThat(Files.readString(dir.resolve("out.conll")))
        .isEqualTo(
            GOLD.replaceFirst("PERSON", "B-PER")
                .replace("PERSON", "I-PER")
                .replace("Roma\tB-ORG", "Roma\tB-LOC"));
  }

  @Test
  void typesAreChosenAndRenamed() throws IOException {
    int exitCode =
        cli.run(
            "evaluate",
            "entities",
            "gold.conll",
            "--types",
            "LOC,X",
            "--map",
            "ORG=LOC,PER=X,PERSON=X",
            "--format",
            "json",
            "--language",
            "it");

    assertThat(exitCode).isZero();
    JsonNode json = new ObjectMapper().readTree(cli.out());
    assertThat(json.at("/MICRO/f1").asDouble()).isEqualTo(100);
    assertThat(json.at("/types/LOC/gold").asInt()).isEqualTo(2);
    assertThat(json.at("/types/X/pred").asInt()).isEqualTo(1);
    assertThat(json.get("tokensPerSecond").asLong()).isPositive();
    assertThat(json.get("heapBytes").asLong()).isGreaterThan(1_000_000);
  }

  @Test
  void topicsAreScoredAndTheTaggersTopicsWritten() throws IOException {
    int exitCode =
        cli.run("evaluate", "topics", "gold.conll", "--language", "it", "--pred", "out.conll");

    assertThat(exitCode).isZero();
    assertThat(cli.out())
        .startsWith("topic              P       R      F1    gold    pred\n")
        .contains(
            "15000000      100.00  100.00  100.00       1       1\n", "articles 1   tokens 15");
    assertThat(Files.readAllLines(dir.resolve("out.conll")).getFirst())
        .startsWith("# article headline=yes topics=15000000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "entities none.conll ¦ 1 ¦ none.conll: there is no such file",
        "entities . ¦ 1 ¦ .: it is a folder",
        "entities empty.conll ¦ 1 ¦ empty.conll: there is no token in it",
        "entities latin.conll ¦ 1 ¦ latin.conll: it is not UTF-8 text",
        "entities french.conll ¦ 1 ¦ french.conll: its language seems to be 'fr'; say --language it or en",
        "topics plain.conll ¦ 1 ¦ no article of the file has topics: # article headline=yes|no topics=CODE,…",
        "entities gold.conll --pred no/such/folder ¦ 1 ¦ no/such/folder: cannot be written",
      })
  void whatCannotBeScoredIsSaidSo(String arguments, int expected, String words) {
    int exitCode = cli.run(("evaluate " + arguments).split(" ", -1));

    assertThat(exitCode).isEqualTo(expected);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err()).startsWith("strillone: " + words);
  }

  @Test
  void aLineThatIsNoTokenIsNamed() {
    int exitCode = cli.run("evaluate", "entities", "words.conll");

    assertThat(exitCode).isEqualTo(1);
    assertThat(cli.err())
        .contains("words.conll, line 1: no token with a tab or a blank and its tag");
  }

  @Test
  void aLanguageWithoutModelsIsAWrongCommandLine() {
    int exitCode = cli.run("evaluate", "entities", "gold.conll", "--language", "fr");

    assertThat(exitCode).isEqualTo(2);
    assertThat(cli.err()).contains("--language: there are no models for 'fr'; it and en have some");
  }
}
