package dev.strillone.ingest.source;

import java.time.Duration;

/** Whether documents are still taken, and how many are in hand. */
final class Doors {
  private int inside;
  private boolean closed;

  /** Whoever got in leaves again. */
  synchronized boolean enter() {
    if (closed) {
      return false;
    }
    inside++;
    return true;
  }

  synchronized void leave() {
    inside--;
    notifyAll();
  }

  /** From now on nobody gets in. */
  synchronized void close() {
    closed = true;
  }

  /** Whether all have left within this time. */
  synchronized boolean awaitEmpty(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    for (long left = patience.toMillis(); inside > 0 && left > 0; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    return inside == 0;
  }
}
