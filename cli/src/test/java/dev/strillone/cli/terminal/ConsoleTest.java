package dev.strillone.cli.terminal;

import dev.strillone.cli.support.Terminal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleTest {
  private final Terminal terminal = new Terminal();

  @Test
  void eachStreamHasColourWhereItIsATerminal() {
    Console console =
        terminal.console(Map.of("TERM", "xterm-256color", "STRILLONE_STDERR_TTY", "1"));

    assertThat(console.outStyle()).isEqualTo(Style.PLAIN);
    assertThat(console.errStyle()).isEqualTo(Style.COLOUR);
    assertThat(console.errStyle().red("!")).isEqualTo("\033[31m!\033[0m");
    assertThat(console.outStyle().red("!")).isEqualTo("!");
  }

  @ParameterizedTest
  @CsvSource({
    "xterm, 1, PLAIN",
    "xterm, '', COLOUR", // as no-color.org has it: set and not empty
    "dumb, '', PLAIN",
  })
  void noColourWhereThePersonOrTheTerminalWantsNone(String term, String noColor, Style expected) {
    Map<String, String> environment =
        Map.of("TERM", term, "NO_COLOR", noColor, "STRILLONE_STDOUT_TTY", "1");

    assertThat(terminal.console(environment).outStyle()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"132, 132", "8, 40", "0, 100", "'', 100", "wide, 100", "99999, 100"})
  void theWidthIsSensibleWhateverTheEnvironmentSays(String columns, int expected) {
    assertThat(terminal.console(Map.of("COLUMNS", columns)).width()).isEqualTo(expected);
  }

  @Test
  void aComplaintIsOneLineOfTheErrorStream() {
    terminal.console().complain("bad\n\033[2Jname.txt: there is no such file");

    assertThat(terminal.err()).isEqualTo("✗ bad [2Jname.txt: there is no such file\n");
    assertThat(terminal.out()).isEmpty();
  }
}
