package dev.strillone.cli.tagging;

import dev.strillone.cli.support.Terminal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConllTagsTest {
  @Test
  void theTitleComesFirstAndSentencesAreApart() {
    Terminal terminal = new Terminal();

    new ConllTags(terminal.console()).print(Documents.CHIPS);

    assertThat(terminal.out().replace('\t', '/').replace("\n", " "))
        .startsWith("📈/O Nvidia/B-ORG vola/O  A/O Torino/B-LOC 😀/O ,/O ")
        .endsWith(" parla/O Ada/B-PER Rossi/I-PER di/O Nvidia/B-ORG ./O  ");
  }
}
