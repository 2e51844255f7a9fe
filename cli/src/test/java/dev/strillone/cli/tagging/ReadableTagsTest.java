package dev.strillone.cli.tagging;

import dev.strillone.cli.support.Terminal;
import dev.strillone.cli.terminal.Style;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadableTagsTest {
  private final Terminal terminal = new Terminal();

  @Test
  void withoutColoursNamesStandInBrackets() {
    new ReadableTags(terminal.console(), Style.PLAIN).print(Documents.CHIPS);

    assertThat(terminal.out())
        .isEqualTo(
            """
            📈 [ORG Nvidia] vola

            A [LOC Torino] 😀, davanti a una sala piena come non si vedeva da anni, parla [PER Ada Rossi] di [ORG Nvidia].

            Language
              it   98 %
            Names
              organisation Nvidia  2 mentions  https://www.wikidata.org/wiki/Q182477
              person       Ada Rossi  1 mention
              place        Torino  1 mention
            Topics
              ███████░░░  74 %  economia (medtop:04000000) from a narrower one
            Keyphrases
              Nvidia
            """);
  }

  @Test
  void withColoursNamesHaveThoseOfTheirTypes() {
    new ReadableTags(terminal.console(), Style.COLOUR).print(Documents.CHIPS);

    assertThat(terminal.out())
        .contains(
            "A \033[32mTorino\033[0m 😀,",
            "parla \033[33mAda Rossi\033[0m di \033[34mNvidia\033[0m.")
        .doesNotContain("[ORG");
  }

  @Test
  void aLanguageWithoutModelsIsSaidAndTheTextCannotSteerTheTerminal() {
    new ReadableTags(terminal.console(), Style.PLAIN).print(Documents.FRENCH);

    assertThat(terminal.out())
        .startsWith("Bonjour [2J  à tous\n")
        .endsWith("There are no models for it, so its names and topics are not told.\n")
        .doesNotContain("\033", "\u202e");
  }
}
