package dev.strillone.system.fault;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GrowthTest {
  private static final int HALF_AN_HOUR = 180;

  @Test
  void aHeapThatIsFilledAndCollectedDoesNotGrow() {
    assertThat(grown(i -> 60 + i * 7 % 90)).isEmpty();
  }

  @Test
  void whatEachCollectionLeavesMoreOfGrows() {
    assertThat(grown(i -> 60 + i * 7 % 90 + i * 0.25))
        .singleElement()
        .asString()
        .contains("store-service", "heap");
  }

  @Test
  void aRiseAtTheBeginningIsNoGrowth() {
    assertThat(grown(i -> 60 + Math.min(i, 60))).isEmpty();
  }

  @Test
  void anotherProcessBeginsAnew() {
    List<Vitals.Sample> lives =
        IntStream.range(0, HALF_AN_HOUR)
            .mapToObj(i -> sample(i, i / 90, 60 + i % 90 * 0.1))
            .toList();

    assertThat(Growth.in(Stage.STORE, lives)).isEmpty();
  }

  @Test
  void aShortLifeSaysNothing() {
    assertThat(Growth.in(Stage.STORE, lives(20, i -> i * 10))).isEmpty();
  }

  private static List<Finding> grown(IntToDoubleFunction heap) {
    return Growth.in(Stage.STORE, lives(HALF_AN_HOUR, heap));
  }

  private static List<Vitals.Sample> lives(int samples, IntToDoubleFunction heap) {
    return IntStream.range(0, samples).mapToObj(i -> sample(i, 1, heap.applyAsDouble(i))).toList();
  }

  private static Vitals.Sample sample(int number, long pid, double heap) {
    return new Vitals.Sample(number * 10, Stage.STORE, pid, heap, 300, 40, 120);
  }
}
