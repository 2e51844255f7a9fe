package dev.strillone.kafka.progress;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a consumer that stands still from one that waits, and has it ended after so long. Whenever Kafka does not answer,
 * or the consumer waits for something else that is away, the time starts anew: so a process is never ended for what a new
 * one could not do better, and always lives for that long at least.
 */
public final class Watchdog {
  /** Looks further apart mean that this process was stopped itself, or the computer slept: nobody stood still then. */
  private static final Duration LONGEST_STEP = Duration.ofSeconds(30);

  private final Watched watched;
  private final Duration patience;
  private final LongSupplier nanoTime;
  private final Consumer<Sight.StandsStill> end;
  private final Stalls stalls = new Stalls();
  private @Nullable Long lastLook;
  private Duration now = Duration.ZERO;
  private @Nullable Duration endedSince;
  private boolean ending;
  private volatile Sight seen = new Sight.GetsOn();

  /**
   * @param patience how long it may stand still
   * @param nanoTime as {@link System#nanoTime()}
   * @param end ends the process; called once
   */
  public Watchdog(
      Watched watched, Duration patience, LongSupplier nanoTime, Consumer<Sight.StandsStill> end) {
    this.watched = watched;
    this.patience = patience;
    this.nanoTime = nanoTime;
    this.end = end;
  }

  /** Looks once; to be called every few seconds, by one thread. */
  public void look() throws InterruptedException {
    long tick = nanoTime.getAsLong();
    Duration step = Duration.ofNanos(lastLook == null ? 0 : tick - lastLook);
    lastLook = tick;
    now = now.plus(step.compareTo(LONGEST_STEP) > 0 ? LONGEST_STEP : step);
    seen = sight();
    if (!ending && !isAlive() && seen instanceof Sight.StandsStill still) {
      ending = true;
      end.accept(still);
    }
  }

  /** What the last look saw. */
  public Sight seen() {
    return seen;
  }

  /** For how long it has stood still; zero while it gets on or waits. */
  public Duration stalled() {
    return seen instanceof Sight.StandsStill still ? still.time() : Duration.ZERO;
  }

  /** Whether there is no reason to end the process. */
  public boolean isAlive() {
    return !(seen instanceof Sight.StandsStill) || stalled().compareTo(patience) < 0;
  }

  private Sight sight() throws InterruptedException {
    Map<Integer, PartitionProgress> progress;
    try {
      progress = watched.progress();
    } catch (KafkaException e) {
      return waits("Kafka: " + e.getMessage());
    }
    String reason = watched.ended();
    if (reason != null) {
      endedSince = endedSince == null ? now : endedSince;
      return new Sight.StandsStill(now.minus(endedSince), reason);
    }
    endedSince = null;
    Collection<Set<Integer>> workers = watched.workers();
    Duration stalled =
        stalls.longest(now, workers.isEmpty() ? List.of(progress.keySet()) : workers, progress);
    if (stalled.isZero() && !(seen instanceof Sight.Waits)) {
      return new Sight.GetsOn();
    }
    String waitsFor = watched.waitsFor();
    if (waitsFor != null) {
      return waits(waitsFor);
    }
    return stalled.isZero()
        ? new Sight.GetsOn()
        : new Sight.StandsStill(stalled, Report.of(progress, workers));
  }

  private Sight waits(String reason) {
    stalls.forget();
    endedSince = null;
    return new Sight.Waits(reason);
  }
}
