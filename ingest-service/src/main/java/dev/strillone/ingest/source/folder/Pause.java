package dev.strillone.ingest.source.folder;

import java.time.Duration;
import java.time.Instant;

/** A pause that doubles with every failure in a row. */
final class Pause {
  private final Duration first;
  private final Duration longest;
  private Duration next;
  private Instant until = Instant.MIN;

  Pause(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
    this.next = first;
  }

  boolean lasts(Instant now) {
    return now.isBefore(until);
  }

  void longer(Instant now) {
    until = now.plus(next);
    next = next.multipliedBy(2).compareTo(longest) > 0 ? longest : next.multipliedBy(2);
  }

  void end() {
    next = first;
  }
}
