package dev.strillone.cli.articles;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WrapTest {
  @Test
  void linesAreAsLongAsTheyMayBeAndNotLonger() {
    assertThat(Wrap.lines("aa bb cc", 5)).containsExactly("aa bb", "cc");
    assertThat(Wrap.lines("aa bb cc", 4)).containsExactly("aa", "bb", "cc");
  }

  @Test
  void aWordThatFitsNowhereStaysWhole() {
    assertThat(Wrap.lines("see https://example.org/a now", 6))
        .containsExactly("see", "https://example.org/a", "now");
  }

  @Test
  void nothingIsOneEmptyLine() {
    assertThat(Wrap.lines("", 10)).containsExactly("");
  }

  @Test
  void escapeSequencesAndSurrogatesTakeNoExtraWidth() {
    assertThat(Wrap.lines("\033[34mab\033[0m 😀😀", 5)).containsExactly("\033[34mab\033[0m 😀😀");
  }
}
