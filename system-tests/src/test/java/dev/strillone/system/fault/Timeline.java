package dev.strillone.system.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How a trial went: looks twice a second, and notes the faults. */
final class Timeline implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(500);

  private final long begin = System.nanoTime();
  private final List<Sample> samples = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private @Nullable Thread looking;

  /**
   * What was seen at a moment; what could not be asked is as it was before.
   *
   * @param seconds since the beginning
   * @param rows articles in the database
   */
  record Sample(double seconds, long accepted, long raw, long enriched, long rows, Lag lag) {}

  /** A fault, from when to when; the two are the same for one that takes no time. */
  record Mark(String what, double from, double to) {}

  void start(Load load, Follower enriched, Gauges gauges) {
    looking =
        Thread.ofPlatform()
            .name("timeline")
            .start(
                () -> {
                  try {
                    while (true) {
                      look(load, enriched, gauges);
                      TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
                    }
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
  }

  private void look(Load load, Follower enriched, Gauges gauges) {
    Sample before = last();
    long raw = gauges.raw().orElse(before.raw());
    long rows = gauges.rows().orElse(before.rows());
    Lag lag = gauges.lag().orElse(before.lag());
    add(new Sample(seconds(), load.accepted(), raw, enriched.count(), rows, lag));
  }

  double seconds() {
    return (System.nanoTime() - begin) / 1e9;
  }

  synchronized void mark(String what, double from) {
    marks.add(new Mark(what, from, seconds()));
  }

  synchronized Sample last() {
    return samples.isEmpty() ? new Sample(0, 0, 0, 0, 0, new Lag(0, 0, 0)) : samples.getLast();
  }

  synchronized List<Sample> samples() {
    return List.copyOf(samples);
  }

  synchronized List<Mark> marks() {
    return List.copyOf(marks);
  }

  private synchronized void add(Sample sample) {
    samples.add(sample);
  }

  @Override
  public void close() {
    if (looking != null) {
      looking.interrupt();
    }
  }
}
