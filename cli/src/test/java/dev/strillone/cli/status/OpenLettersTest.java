package dev.strillone.cli.status;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OpenLettersTest {
  @Test
  void countsAreReadByConsumer() {
    var open = OpenLetters.parse("{\"items\":[],\"open\":{\"store\":2,\"enrich\":0}}");

    assertThat(open.toString()).isEqualTo("{enrich=0, store=2}");
  }

  @Test
  void whatIsNoSuchAnswerGivesNone() {
    assertThat(OpenLetters.parse("<html>")).isEmpty();
    assertThat(OpenLetters.parse("{}")).isEmpty();
  }
}
