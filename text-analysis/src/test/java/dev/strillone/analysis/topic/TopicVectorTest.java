package dev.strillone.analysis.topic;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TopicVectorTest {
  private static final TopicVector VECTOR =
      TopicVector.of(List.of(new int[] {7, -3}, new int[0], new int[] {7, 9}));

  @Test
  void featuresStandOnceInAscendingOrder() {
    assertThat(VECTOR.size()).isEqualTo(3);
    assertThat(new int[] {VECTOR.key(0), VECTOR.key(1), VECTOR.key(2)}).containsExactly(-3, 7, 9);
  }

  @Test
  void countsAreDampenedAndTheWholeHasLengthOne() {
    assertThat(VECTOR.value(1) / VECTOR.value(0))
        .isCloseTo((float) (1 + Math.log(2)), within(1e-5f));
    double square = 0;
    for (int row = 0; row < VECTOR.size(); row++) {
      square += VECTOR.value(row) * VECTOR.value(row);
    }
    assertThat(square).isCloseTo(1, within(1e-6));
  }

  @Test
  void eachTokenGetsTheWeightsOfItsOwnFeatures() {
    assertThat(VECTOR.perToken(new float[] {1, 10, 100})).containsExactly(11, 0, 110);
  }

  @Test
  void aTextWithoutFeaturesIsEmpty() {
    assertThat(TopicVector.of(List.of(new int[0])).size()).isZero();
  }
}
