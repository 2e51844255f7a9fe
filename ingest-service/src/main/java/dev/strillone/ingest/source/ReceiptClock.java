package dev.strillone.ingest.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a document was received: each a little later than the one before, also while the machine's clock is set back. Of two
 * texts of an article the one that was received later stands, so a clock must not decide otherwise.
 */
public final class ReceiptClock {
  /** The finest step that PostgreSQL tells apart. */
  private static final Duration STEP = Duration.of(1, ChronoUnit.MICROS);

  private final Clock clock;
  private Instant last = Instant.MIN;

  public ReceiptClock(Clock clock) {
    this.clock = clock;
  }

  /** The time of one document, in whole microseconds. */
  public synchronized Instant next() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    last = now.isAfter(last) ? now : last.plus(STEP);
    return last;
  }
}
