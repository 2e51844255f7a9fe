package dev.strillone.evaluation.score;

import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TopicScoreTest {
  @Test
  void macroIsTheMeanOverTopicsThatOccurAndMicroCountsAllAlike() {
    TopicScore score = new TopicScore();
    score.add(Set.of("01000000"), Set.of("01000000", "02000000"));
    score.add(Set.of("01000000", "15000000"), Set.of("01000000"));
    score.add(Set.of(), Set.of("17000000"));

    // 01: two right; 02 and 17 said where they are not; 15 missed
    assertThat(score.micro()).isCloseTo(200.0 * 2 / (2 * 2 + 2 + 1), within(1e-9));
    assertThat(score.macro()).isCloseTo((100 + 0) / 2.0, within(1e-9));
    assertThat(score.table()).startsWith("01 100.0  02 0.0");
    assertThat(score.rows().get("15000000")).isEqualTo(new Counts(0, 0, 1));
  }
}
