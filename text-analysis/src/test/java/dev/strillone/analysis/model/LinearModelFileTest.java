package dev.strillone.analysis.model;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LinearModelFileTest {
  private static final LinearModel MODEL =
      new LinearModel(
          List.of("medtop:01000000", "è"),
          Map.of("bias", new float[] {-2.5f, 0.125f}, "slope", new float[] {1}),
          new SparseWeights(
              new int[] {42, -7, Integer.MIN_VALUE},
              new int[] {0, 2, 3, 3},
              new byte[] {0, 1, 1},
              new float[] {0.5f, -1.25f, 3}));

  @Test
  void whatIsWrittenIsRead() throws IOException {
    LinearModel read = LinearModelFile.read(LinearModelFile.write(MODEL));

    assertThat(read.labels()).isEqualTo(MODEL.labels());
    assertThat(read.row("bias", 2)).containsExactly(-2.5f, 0.125f);
    assertThat(scores(read, 42)).containsExactly(0.5f, -1.25f);
    assertThat(scores(read, -7)).containsExactly(0, 3);
    assertThat(scores(read, Integer.MIN_VALUE)).containsExactly(0, 0);
    assertThat(scores(read, 43)).containsExactly(0, 0);
  }

  @Test
  void theSameModelIsTheSameBytes() throws IOException {
    byte[] once = LinearModelFile.write(MODEL);

    assertThat(LinearModelFile.write(LinearModelFile.read(once))).isEqualTo(once);
  }

  @Test
  void anEntryForALabelThatDoesNotExistIsRefused() throws IOException {
    byte[] bytes =
        LinearModelFile.write(
            new LinearModel(
                List.of("one"),
                Map.of(),
                new SparseWeights(
                    new int[] {1}, new int[] {0, 1}, new byte[] {1}, new float[] {1})));

    assertThatThrownBy(() -> LinearModelFile.read(bytes))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("label 1 of 1");
  }

  @Test
  void manyFeaturesAtOnceAreTheSumOfEach() {
    float[] scores = new float[2];

    // two that stand in the model, one twice; -1 is also what a free slot holds
    MODEL.weights().addAll(scores, 0, new int[] {42, -1, -7, 43, 42});

    assertThat(scores).containsExactly(1, 0.5f);
  }

  @Test
  void aRowOfAnotherLengthIsNotHandedOut() {
    assertThatThrownBy(() -> MODEL.row("slope", 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the row 'slope' should hold 2 numbers and holds 1");
  }

  private static float[] scores(LinearModel model, int key) {
    float[] scores = new float[2];
    model.weights().addTo(scores, 0, key, 1);
    return scores;
  }
}
