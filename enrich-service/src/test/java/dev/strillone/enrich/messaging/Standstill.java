package dev.strillone.enrich.messaging;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds a stream thread in the middle of a transaction, as a stopped process would be held. */
final class Standstill implements Runnable {
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicInteger left;

  /**
   * @param records that pass before
   */
  Standstill(int records) {
    left = new AtomicInteger(records);
  }

  @Override
  public void run() {
    if (left.getAndDecrement() != 0) {
      return;
    }
    reached.countDown();
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isReached() {
    return reached.getCount() == 0;
  }

  void end() {
    over.countDown();
  }
}
