package dev.strillone.enrich.messaging;

import java.time.Duration;

/** Pauses that double while failures follow each other closely. */
final class Backoff {
  private final Duration first;
  private final Duration longest;
  private final Duration calm;
  private Duration next;
  private long last;
  private boolean failedBefore;

  /**
   * @param calm so long without a failure, and the pauses start over
   */
  Backoff(Duration first, Duration longest, Duration calm) {
    this.first = first;
    this.longest = longest;
    this.calm = calm;
    this.next = first;
  }

  /**
   * @param now in nanoseconds of {@link System#nanoTime()}
   */
  synchronized Duration next(long now) {
    if (failedBefore && now - last > calm.toNanos()) {
      next = first;
    }
    failedBefore = true;
    last = now;
    Duration pause = next;
    next = pause.multipliedBy(2).compareTo(longest) > 0 ? longest : pause.multipliedBy(2);
    return pause;
  }
}
