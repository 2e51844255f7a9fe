package dev.strillone.ingest;

import java.io.IOException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A few of the inputs of {@link Fuzz}, which can be told to run a million. */
class FuzzTest {
  @Test
  void mutatedInputsAreReadOrRefused() throws IOException {
    Fuzz fuzz = Fuzz.of(20261124);

    fuzz.run(3000);

    assertThat(fuzz.taken()).isGreaterThan(500);
    assertThat(fuzz.refused()).isGreaterThan(100);
  }
}
