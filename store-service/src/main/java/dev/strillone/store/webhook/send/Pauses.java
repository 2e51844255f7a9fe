package dev.strillone.store.webhook.send;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after failures: twice as long after each, up to a limit, and a fifth more or less by chance, so that
 * not everybody comes back at once.
 *
 * @param chance from 0 to 1
 */
public record Pauses(Duration first, Duration longest, DoubleSupplier chance) {
  private static final int DOUBLINGS = 30;
  private static final double LEAST = 0.8;
  private static final double SPREAD = 0.4;

  /**
   * @param failures so far, from 1
   */
  Duration after(int failures) {
    double doubled = first.toMillis() * Math.pow(2, Math.min(failures - 1, DOUBLINGS));
    double capped = Math.min(doubled, (double) longest.toMillis());
    return Duration.ofMillis(Math.round(capped * (LEAST + SPREAD * chance.getAsDouble())));
  }
}
