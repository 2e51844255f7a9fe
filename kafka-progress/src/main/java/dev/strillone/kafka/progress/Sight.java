package dev.strillone.kafka.progress;

import java.time.Duration;

/** How a consumer looked to its watchdog. */
public sealed interface Sight {
  /** Its offsets move, or nothing waits for it. */
  record GetsOn() implements Sight {}

  /**
   * It stands still, through no fault of its own: to end it would help nobody.
   *
   * @param reason what it waits for
   */
  record Waits(String reason) implements Sight {}

  /**
   * It stands still although everything that it needs is there.
   *
   * @param time for how long by now
   * @param what is wrong
   */
  record StandsStill(Duration time, String what) implements Sight {}
}
