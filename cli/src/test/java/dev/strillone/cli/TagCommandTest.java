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

class TagCommandTest {
  private static final String TEXT =
      """
      Premiata a Torino
      La ricercatrice Rita Levi Montalcini, nata a Torino, ha parlato ieri a Roma.
      """;

  @TempDir Path dir;
  private Cli cli;

  @BeforeEach
  void create() throws IOException {
    cli = new Cli(dir);
    Files.writeString(dir.resolve("news.txt"), TEXT);
    Files.writeString(dir.resolve("blank.txt"), " \n");
    Files.createDirectory(dir.resolve("folder"));
    Files.write(dir.resolve("latin.txt"), new byte[] {'p', 'i', (byte) 0xf9});
  }

  @Test
  void aTextIsShownWithItsNames() {
    int exitCode = cli.run("tag", "news.txt");

    assertThat(exitCode).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .startsWith("Premiata a [LOC Torino]\n")
        .contains("[PER Rita Levi Montalcini], nata a [LOC Torino]")
        .contains("Language\n  it")
        .contains(
            "Names\n",
            "  place        Torino  2 mentions  https://www.wikidata.org/wiki/Q495\n",
            "Topics\n");
  }

  @Test
  void coloursCanBeAskedFor() {
    int exitCode = cli.input(TEXT).run("tag", "-", "--color", "always");

    assertThat(exitCode).isZero();
    assertThat(cli.out()).contains("\033[32mTorino\033[0m").doesNotContain("[LOC");
  }

  @Test
  void theFirstLineIsTheTitleOnlyWhenSaidSo() throws IOException {
    int exitCode = cli.run("tag", "news.txt", "--first-line-title", "--format", "json");

    assertThat(exitCode).isZero();
    JsonNode json = new ObjectMapper().readTree(cli.out());
    assertThat(json.get("title").asText()).isEqualTo("Premiata a Torino");
    assertThat(json.get("body").asText()).startsWith("La ricercatrice");
    assertThat(json.get("entities").findValuesAsText("in")).contains("title", "body");
  }

  @Test
  void tokensAndTagsOfATextWhoseLanguageIsTold() {
    int exitCode =
        cli.input("Enel a Bari.").run("tag", "-", "--language", "it", "--format", "conll");

    assertThat(exitCode).isZero();
    assertThat(cli.out()).isEqualTo("Enel\tB-ORG\na\tO\nBari\tB-LOC\n.\tO\n\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "none.txt ¦ none.txt: there is no such file",
        "folder ¦ folder: cannot be read (it is a folder)",
        "blank.txt ¦ blank.txt: there is no text in it",
        "- ¦ standard input: there is no text in it",
        "latin.txt ¦ latin.txt: it is not UTF-8 text",
      })
  void whatHoldsNoTextIsSaidSo(String name, String words) {
    int exitCode = cli.run("tag", name);

    assertThat(exitCode).isEqualTo(1);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err()).isEqualTo("strillone: " + words + "\n");
  }
}
