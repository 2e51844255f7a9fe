package dev.strillone.kafka.progress;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StallsTest {
  private static final PartitionProgress WAITS = new PartitionProgress(5, 3);
  private static final PartitionProgress MOVED = new PartitionProgress(6, 2);
  private static final PartitionProgress EMPTY = new PartitionProgress(5, 0);

  private final Stalls stalls = new Stalls();

  @Test
  void recordsThatWaitWithoutACommitAreAStall() {
    look(0, List.of(Set.of(0)), Map.of(0, WAITS));

    assertThat(look(60, List.of(Set.of(0)), Map.of(0, WAITS))).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void aCommitEndsTheStall() {
    look(0, List.of(Set.of(0)), Map.of(0, WAITS));

    assertThat(look(60, List.of(Set.of(0)), Map.of(0, MOVED))).isZero();
    assertThat(look(70, List.of(Set.of(0)), Map.of(0, MOVED))).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void whereNothingWaitsNothingStands() {
    look(0, List.of(Set.of(0)), Map.of(0, EMPTY));

    assertThat(look(600, List.of(Set.of(0)), Map.of(0, EMPTY))).isZero();
    assertThat(look(601, List.of(Set.of(0)), Map.of(0, WAITS))).isZero();
  }

  @Test
  void aWorkerThatGetsOnInOneOfItsPartitionsGetsOn() {
    look(0, List.of(Set.of(0, 1)), Map.of(0, WAITS, 1, WAITS));

    assertThat(look(60, List.of(Set.of(0, 1)), Map.of(0, WAITS, 1, MOVED))).isZero();
  }

  @Test
  void aWorkerIsNotExcusedByWhatAnotherDoes() {
    List<Set<Integer>> two = List.of(Set.of(0), Set.of(1));
    look(0, two, Map.of(0, WAITS, 1, WAITS));

    assertThat(look(60, two, Map.of(0, WAITS, 1, MOVED))).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void aPartitionThatComesFromElsewhereStartsAnew() {
    look(0, List.of(Set.of(0)), Map.of(0, WAITS, 1, WAITS));

    assertThat(look(60, List.of(Set.of(1)), Map.of(0, WAITS, 1, WAITS))).isZero();
    assertThat(look(61, List.of(Set.of(0)), Map.of(0, WAITS, 1, WAITS))).isZero();
  }

  private Duration look(
      int second, List<Set<Integer>> workers, Map<Integer, PartitionProgress> progress) {
    return stalls.longest(Duration.ofSeconds(second), workers, progress);
  }
}
