package dev.strillone.analysis;

import java.util.concurrent.CancellationException;

/** Ends an analysis that nobody waits for any more: its thread was interrupted, and its memory is needed by others. */
public final class Interruption {
  private Interruption() {}

  /**
   * Called once for each sentence or name, often enough for any text.
   *
   * @throws CancellationException where the thread is interrupted
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the analysis was interrupted");
    }
  }
}
