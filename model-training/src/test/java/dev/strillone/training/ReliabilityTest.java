package dev.strillone.training;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReliabilityTest {
  @Test
  void statementsAreCountedByTheirConfidence() {
    Reliability reliability = new Reliability();
    reliability.add(0.92, true);
    reliability.add(0.98, false);
    reliability.add(0.31, false);
    reliability.add(1, true);

    assertThat(reliability.lines())
        .containsExactly(
            "from,to,count,mean_confidence,share_right",
            "0.3,0.4,1,0.3100,0.0000",
            "0.9,1.0,3,0.9667,0.6667");
  }
}
