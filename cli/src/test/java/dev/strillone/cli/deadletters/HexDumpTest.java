package dev.strillone.cli.deadletters;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class HexDumpTest {
  @Test
  void sixteenBytesALineWithWhatTheyAreInAscii() {
    byte[] bytes = "Perché no? ~ vero\n".getBytes(UTF_8);

    assertThat(HexDump.lines(bytes))
        .containsExactly(
            "00000000  50 65 72 63 68 c3 a9 20 6e 6f 3f 20 7e 20 76 65  Perch.. no? ~ ve",
            "00000010  72 6f 0a                                         ro.");
  }
}
