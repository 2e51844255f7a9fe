package dev.strillone.kafka.progress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WatchdogTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int A_DAY = 17_280;
  private static final int STEP_SECONDS = 5;

  private final Consumer consumer = new Consumer();
  private final List<Sight.StandsStill> ends = new ArrayList<>();
  private long nanos = -7;
  private final Watchdog watchdog = new Watchdog(consumer, PATIENCE, () -> nanos, ends::add);

  @Test
  void whoStandsStillForTooLongIsEndedOnce() throws InterruptedException {
    looks(60);
    assertThat(ends).isEmpty();
    assertThat(watchdog.isAlive()).isTrue();

    looks(100);

    assertThat(ends).hasSize(1);
    assertThat(ends.getFirst().time()).isEqualTo(PATIENCE);
    assertThat(ends.getFirst().what()).contains("partition 3", "7", "offset 42");
    assertThat(watchdog.isAlive()).isFalse();
    assertThat(watchdog.stalled()).isGreaterThan(PATIENCE);
  }

  @Test
  void whoGetsOnSlowlyLives() throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      looks(59);
      consumer.position++;
    }

    assertThat(ends).isEmpty();
  }

  @Test
  void whoHasNothingToDoLives() throws InterruptedException {
    consumer.waiting = 0;

    looks(A_DAY);

    assertThat(ends).isEmpty();
    assertThat(watchdog.stalled()).isZero();
  }

  @Test
  void aWorkerWithoutPartitionsIsJudgedByTheWholeTopic() throws InterruptedException {
    consumer.workers = List.of();

    looks(62);

    assertThat(ends).hasSize(1);
  }

  @Test
  void whileKafkaIsAwayNobodyIsEnded() throws InterruptedException {
    consumer.kafkaAway = true;

    looks(A_DAY);

    assertThat(ends).isEmpty();
    assertThat(watchdog.isAlive()).isTrue();
    assertThat(watchdog.seen()).isInstanceOf(Sight.Waits.class);
  }

  @Test
  void afterKafkaIsBackTheTimeStartsAnew() throws InterruptedException {
    looks(59);
    consumer.kafkaAway = true;
    looks(1);
    consumer.kafkaAway = false;

    looks(60);

    assertThat(ends).isEmpty();
    assertThat(watchdog.stalled()).isEqualTo(Duration.ofSeconds(295));
  }

  @Test
  void whoWaitsForTheDatabaseIsNotEnded() throws InterruptedException {
    consumer.waitsFor = "the database";

    looks(A_DAY);

    assertThat(ends).isEmpty();
    assertThat(watchdog.seen()).isEqualTo(new Sight.Waits("the database"));
  }

  @Test
  void afterTheDatabaseIsBackTheTimeStartsAnew() throws InterruptedException {
    looks(30);
    consumer.waitsFor = "the database";
    looks(2);
    consumer.waitsFor = null;

    looks(60);

    assertThat(ends).isEmpty();
    looks(1);
    assertThat(ends).hasSize(1);
  }

  @Test
  void aStreamThatEndedByItselfIsEndedEvenWithNothingToDo() throws InterruptedException {
    consumer.waiting = 0;
    consumer.ended = "the stream is in state ERROR";

    looks(60);
    assertThat(ends).isEmpty();
    looks(2);

    assertThat(ends).hasSize(1);
    assertThat(ends.getFirst().what()).isEqualTo("the stream is in state ERROR");
  }

  @Test
  void anEndedStreamIsNotEndedWhileKafkaIsAway() throws InterruptedException {
    consumer.ended = "the stream is in state ERROR";
    consumer.kafkaAway = true;

    looks(A_DAY);

    assertThat(ends).isEmpty();
  }

  @Test
  void timeInWhichTheProcessWasStoppedDoesNotCount() throws InterruptedException {
    looks(10);
    nanos += Duration.ofHours(9).toNanos();

    looks(1);

    assertThat(ends).isEmpty();
    assertThat(watchdog.stalled()).isLessThan(Duration.ofMinutes(2));
  }

  private void looks(int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      nanos += Duration.ofSeconds(STEP_SECONDS).toNanos();
      watchdog.look();
    }
  }

  private static final class Consumer implements Watched {
    private long position = 42;
    private long waiting = 7;
    private List<Set<Integer>> workers = List.of(Set.of(3));
    private boolean kafkaAway;
    private @Nullable String waitsFor;
    private @Nullable String ended;

    @Override
    public Map<Integer, PartitionProgress> progress() {
      if (kafkaAway) {
        throw new TimeoutException("no answer");
      }
      return Map.of(3, new PartitionProgress(position, waiting));
    }

    @Override
    public Collection<Set<Integer>> workers() {
      return workers;
    }

    @Override
    public @Nullable String waitsFor() {
      return waitsFor;
    }

    @Override
    public @Nullable String ended() {
      return ended;
    }
  }
}
