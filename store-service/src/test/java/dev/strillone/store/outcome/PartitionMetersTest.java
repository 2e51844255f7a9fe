package dev.strillone.store.outcome;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PartitionMetersTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final PartitionMeters meters = new PartitionMeters(registry);

  @Test
  void aPartitionShowsWhatItHasComeTo() {
    meters.assigned(List.of(3));

    meters.know(Map.of(3, totals(5, 2)));

    assertThat(received(3)).isEqualTo(7);
    assertThat(outcome(3, "inserted")).isEqualTo(5);
    assertThat(outcome(3, "dead_lettered")).isEqualTo(2);
    assertThat(outcome(3, "unchanged")).isZero();
  }

  @Test
  void countsThatAreNotKnownAreNotCalledZero() {
    meters.assigned(List.of(3));

    assertThat(registry.getMeters()).isEmpty();
  }

  @Test
  void partitionsOfOthersAreNotShown() {
    meters.assigned(List.of(3, 4));
    meters.know(Map.of(3, totals(5, 0), 4, totals(1, 0)));

    meters.revoked(List.of(3));
    meters.know(Map.of(3, totals(6, 0), 5, totals(9, 0)));

    assertThat(registry.getMeters())
        .isNotEmpty()
        .allMatch(meter -> "4".equals(meter.getId().getTag("partition")));
  }

  @Test
  void whatWasLoadedBeforeABatchDoesNotTakeItBack() {
    meters.assigned(List.of(3));
    meters.know(Map.of(3, totals(5, 1)));

    meters.know(Map.of(3, totals(4, 0)));

    assertThat(received(3)).isEqualTo(6);
  }

  @Test
  void aPartitionThatComesBackShowsWhatOthersCountedMeanwhile() {
    meters.assigned(List.of(3));
    meters.know(Map.of(3, totals(5, 1)));
    meters.revoked(List.of(3));
    meters.assigned(List.of(3));

    meters.know(Map.of(3, totals(9, 1)));

    assertThat(received(3)).isEqualTo(10);
  }

  private double received(int partition) {
    return registry
        .get("strillone.store.articles.received")
        .tag("partition", String.valueOf(partition))
        .functionCounter()
        .count();
  }

  private double outcome(int partition, String outcome) {
    FunctionCounter counter =
        registry
            .get("strillone.store.articles")
            .tag("partition", String.valueOf(partition))
            .tag("outcome", outcome)
            .functionCounter();
    return counter.count();
  }

  private static Totals totals(long inserted, long deadLettered) {
    return new Totals(
        inserted + deadLettered,
        Map.of(Outcome.INSERTED, inserted, Outcome.DEAD_LETTERED, deadLettered));
  }
}
