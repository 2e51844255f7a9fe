package dev.strillone.localstack.supervise;

import java.time.Duration;

/**
 * Pauses before a service is started again: each twice as long as the one before, until it has stayed up for a while.
 *
 * @param first the first pause
 * @param longest the limit that the pauses grow to
 * @param steady how long a service has to be up for its earlier ends to be forgotten
 */
public record Backoff(Duration first, Duration longest, Duration steady) {
  public static final Backoff USUAL =
      new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(1));

  public Backoff {
    if (!first.isPositive() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("pauses from " + first + " to " + longest);
    }
  }

  /** The pause after so many ends in a row, 1 for the first. */
  Duration pause(int ends) {
    int doublings = Math.min(ends - 1, 20);
    Duration pause = first.multipliedBy(1L << doublings);
    return pause.compareTo(longest) > 0 ? longest : pause;
  }
}
