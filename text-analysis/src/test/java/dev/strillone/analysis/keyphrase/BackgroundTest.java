package dev.strillone.analysis.keyphrase;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BackgroundTest {
  private static final Background BACKGROUND =
      Background.of(50, Map.of("govern", 50, "nev", 5, "lupin", 1));

  @Test
  void rareWordsTellMore() {
    assertThat(BACKGROUND.telling("govern")).isLessThan(0.01f);
    assertThat(BACKGROUND.telling("nev")).isBetween(0.5f, 0.7f);
    assertThat(BACKGROUND.telling("lupin")).isEqualTo(BACKGROUND.telling("unknown")).isEqualTo(1);
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Background read = Background.read(BACKGROUND.write());

    assertThat(read.telling("nev")).isEqualTo(BACKGROUND.telling("nev"));
    assertThat(read.write()).isEqualTo(BACKGROUND.write());
  }

  @Test
  void aFileOfNoDocumentsIsRefused() throws IOException {
    byte[] none = Background.of(0, Map.of()).write();

    assertThatThrownBy(() -> Background.read(none))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("0 documents");
  }
}
