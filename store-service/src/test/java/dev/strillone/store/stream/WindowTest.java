package dev.strillone.store.stream;

import dev.strillone.store.Sample;
import dev.strillone.store.filter.Candidate;
import dev.strillone.store.stream.Window.Events;
import dev.strillone.store.stream.Window.FellOut;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WindowTest {
  private static final Candidate ARTICLE =
      new Candidate(Sample.article("s", "t", "b", Instant.parse("2026-11-01T08:00:00Z")));
  private static final long LARGE = 1_000_000;

  @Test
  void whoStandsAtTheEndGetsWhatComes() throws Exception {
    Window window = new Window(10, LARGE, new Position(5, 7));
    long number = window.enter(new Position(5, 7));

    window.add(List.of(event(1, 7), event(0, 5)), new Position(6, 9));

    assertThat(window.next(number, Duration.ZERO))
        .isEqualTo(new Events(List.of(event(1, 7), event(0, 5)), 2, new Position(6, 9)));
  }

  @Test
  void whoComesFromBeforeTheWindowIsNotLetIn() {
    Window window = new Window(10, LARGE, new Position(5, 7));

    assertThat(window.enter(new Position(5, 6))).isNegative();
    assertThat(window.enter(new Position(5))).isNegative();
    assertThat(window.enter(new Position(9, 9))).isNotNegative();
  }

  @Test
  void whoIsTooSlowFallsOutAndMayComeBackOnceItHasTheRest() throws Exception {
    Window window = new Window(2, LARGE, new Position(0, 0));
    long number = window.enter(new Position(0, 0));

    window.add(List.of(event(0, 0), event(1, 3), event(0, 1)), new Position(2, 4));

    assertThat(window.next(number, Duration.ZERO)).isEqualTo(new FellOut());
    assertThat(window.enter(new Position(0, 0))).isNegative();
    assertThat(window.enter(new Position(1, 0))).isEqualTo(1);
  }

  @Test
  void itHoldsNoMoreThanItsSizeAllowsAndTheNewestAtLeast() throws Exception {
    Window window = new Window(100, 2 * event(0, 0).size(), new Position(0));
    window.add(List.of(event(0, 0), event(0, 1), event(0, 2)), new Position(3));
    assertThat(window.enter(new Position(0))).isNegative();
    assertThat(window.enter(new Position(1))).isEqualTo(1);

    StreamedEvent huge = new StreamedEvent(0, 3, ARTICLE, new byte[(int) LARGE]);
    window.add(List.of(huge), new Position(4));

    assertThat(window.next(window.enter(new Position(3)), Duration.ZERO))
        .isEqualTo(new Events(List.of(huge), 4, new Position(4)));
  }

  @Test
  void manyAreHandedOutInStepsAndTheEndStandsWithTheLast() throws Exception {
    Window window = new Window(100, LARGE, new Position(0));
    window.add(IntStream.range(0, 20).mapToObj(i -> event(0, i)).toList(), new Position(21));

    Events first = (Events) window.next(0, Duration.ZERO);
    Events last = (Events) window.next(first.next(), Duration.ZERO);

    assertThat(first.end()).isNull();
    assertThat(first.events().size() + last.events().size()).isEqualTo(20);
    assertThat(last.end()).isEqualTo(new Position(21));
  }

  @Test
  void whateverTheOrderAndTheSizeNobodyMissesAnythingOrGetsItTwice() throws Exception {
    Random random = new Random(5);
    for (int run = 0; run < 200; run++) {
      Window window = new Window(1 + random.nextInt(8), LARGE, new Position(0, 0, 0));
      List<StreamedEvent> topic = new ArrayList<>();
      List<StreamedEvent> got = new ArrayList<>();
      Position tail = new Position(0, 0, 0);
      Position reader = new Position(0, 0, 0);
      long number = window.enter(reader);
      for (int i = 0; i < 100; i++) {
        int partition = random.nextInt(3);
        // compaction and transactions leave gaps
        long offset = tail.at(partition) + random.nextInt(2);
        tail = tail.with(partition, offset + 1);
        topic.add(event(partition, offset));
        window.add(List.of(event(partition, offset)), tail);
        if (random.nextInt(4) > 0) {
          continue;
        }
        if (number >= 0 && window.next(number, Duration.ZERO) instanceof Events step) {
          for (StreamedEvent event : step.events()) {
            if (event.offset() >= reader.at(event.partition())) {
              reader = reader.with(event.partition(), event.offset() + 1);
              got.add(event);
            }
          }
          number = step.next();
        } else {
          // reads some of the topic itself, partition by partition
          int catchUp = random.nextInt(3);
          for (StreamedEvent event : topic) {
            if (event.partition() == catchUp && event.offset() >= reader.at(catchUp)) {
              reader = reader.with(catchUp, event.offset() + 1);
              got.add(event);
            }
          }
          number = window.enter(reader);
        }
      }
      Position reached = reader;
      assertThat(got)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              topic.stream().filter(e -> e.offset() < reached.at(e.partition())).toList());
      assertThat(got.size()).isPositive();
    }
  }

  private static StreamedEvent event(int partition, long offset) {
    return new StreamedEvent(partition, offset, ARTICLE, TEXT);
  }

  private static final byte[] TEXT = new byte[10];
}
