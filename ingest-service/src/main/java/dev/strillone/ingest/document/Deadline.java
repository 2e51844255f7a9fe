package dev.strillone.ingest.document;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time that may be spent on one document. What works on its pieces, one after the other, calls {@link #check()} at
 * each; so the work ends by itself, and no thread is left behind. It holds for the thread that does the work.
 */
public final class Deadline {
  private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

  private final LongSupplier nanoTime;
  private final long start;
  private final long limit;

  private Deadline(Duration limit, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.limit = limit.toNanos();
  }

  /** From now on. */
  public static Deadline in(Duration limit, LongSupplier nanoTime) {
    return new Deadline(limit, nanoTime);
  }

  /**
   * @throws TooSlowException from within the work, once its time is up
   */
  public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  /**
   * Goes on where no deadline was set.
   *
   * @throws TooSlowException if the time is up
   */
  public static void check() {
    if (CURRENT.isBound() && CURRENT.get().isOver()) {
      throw new TooSlowException();
    }
  }

  private boolean isOver() {
    return nanoTime.getAsLong() - start > limit;
  }
}
