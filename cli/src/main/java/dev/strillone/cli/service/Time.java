package dev.strillone.cli.service;

import java.time.Duration;

/** Time that passes, and waiting for it to pass. */
public interface Time {
  /** Since some moment that does not change. */
  Duration now();

  void sleep(Duration pause) throws InterruptedException;

  Time SYSTEM =
      new Time() {
        @Override
        public Duration now() {
          return Duration.ofNanos(System.nanoTime());
        }

        @Override
        public void sleep(Duration pause) throws InterruptedException {
          Thread.sleep(pause);
        }
      };
}
