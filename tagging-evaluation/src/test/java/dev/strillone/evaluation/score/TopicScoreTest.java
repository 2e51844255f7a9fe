package dev.strillone.training.topics;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TopicScoreTest {
  private static final float[] HALF = new float[17];

  static {
    Arrays.fill(HALF, 0.5f);
  }

  @Test
  void macroIsTheMeanOverTopicsThatOccurAndMicroCountsAllAlike() {
    TopicScore score = new TopicScore();
    score.add(Set.of("01000000"), said(0, 1), HALF);
    score.add(Set.of("01000000", "15000000"), said(0), HALF);
    score.add(Set.of(), said(16), HALF);

    // 01: two right; 02 and 17 said where they are not; 15 missed
    assertThat(score.micro()).isCloseTo(200.0 * 2 / (2 * 2 + 2 + 1), within(1e-9));
    assertThat(score.macro()).isCloseTo((100 + 0) / 2.0, within(1e-9));
    assertThat(score.table()).startsWith("01 100.0  02 0.0");
  }

  private static double[] said(int... topics) {
    double[] probabilities = new double[17];
    for (int topic : topics) {
      probabilities[topic] = 0.9;
    }
    return probabilities;
  }
}
