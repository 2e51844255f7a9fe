package dev.strillone.system.fault;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for as long as something gets on: how long it takes in all depends on the machine. */
final class Patience {
  private static final Duration WITHOUT_PROGRESS = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private Patience() {}

  /**
   * Returns whether it came true.
   *
   * @param progress anything that changes as long as it is worth waiting
   */
  static boolean until(BooleanSupplier done, Supplier<?> progress) throws InterruptedException {
    Object last = progress.get();
    long changed = System.nanoTime();
    while (!done.getAsBoolean()) {
      Object now = progress.get();
      if (!now.equals(last)) {
        last = now;
        changed = System.nanoTime();
      }
      if (System.nanoTime() - changed > WITHOUT_PROGRESS.toNanos()) {
        return false;
      }
      TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    }
    return true;
  }
}
