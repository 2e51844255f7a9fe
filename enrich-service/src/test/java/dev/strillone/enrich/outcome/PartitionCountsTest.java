package dev.strillone.enrich.outcome;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PartitionCountsTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final PartitionCounts counts = new PartitionCounts(registry);

  @Test
  void aPartitionIsShownFromWhatItHadComeTo() {
    PartitionCounts.Shown shown = counts.show(3, new Totals(7, 5, 2));

    assertThat(received()).isEqualTo(7);

    shown.now(new Totals(8, 6, 2));
    assertThat(received()).isEqualTo(8);
    assertThat(outcome("enriched")).isEqualTo(6);
    assertThat(outcome("dead_lettered")).isEqualTo(2);
  }

  @Test
  void aPartitionThatIsGoneIsNotShown() {
    PartitionCounts.Shown shown = counts.show(3, Totals.NONE);
    shown.close();
    shown.close();

    assertThat(registry.getMeters()).isEmpty();
  }

  @Test
  void whoComesLaterIsShownAlsoIfTheOtherOneClosesAfterwards() {
    PartitionCounts.Shown before = counts.show(3, new Totals(7, 5, 2));
    counts.show(3, new Totals(4, 4, 0));

    before.close();

    assertThat(received()).isEqualTo(4);
  }

  private double received() {
    return registry
        .get("strillone.enrich.articles.received")
        .tag("partition", "3")
        .functionCounter()
        .count();
  }

  private double outcome(String outcome) {
    return registry
        .get("strillone.enrich.articles")
        .tag("partition", "3")
        .tag("outcome", outcome)
        .functionCounter()
        .count();
  }
}
