package dev.strillone.store.write;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Whether the writer gets on: since when it has been at work on the batch in hand. */
@Singleton
public class Progress {
  private final Clock clock;
  private final AtomicReference<@Nullable Instant> since = new AtomicReference<>();
  private final AtomicReference<@Nullable String> waitingFor = new AtomicReference<>();

  Progress(Clock clock) {
    this.clock = clock;
  }

  void begin() {
    since.set(clock.instant());
  }

  void waitsFor(String what) {
    waitingFor.set(what);
  }

  void end() {
    waitingFor.set(null);
    since.set(null);
  }

  /** How long the batch in hand has taken so far; zero between batches. */
  public Duration busy() {
    Instant start = since.get();
    return start == null ? Duration.ZERO : Duration.between(start, clock.instant());
  }

  /** What the writer waits for, while it tries a batch again. */
  public @Nullable String waitingFor() {
    return waitingFor.get();
  }
}
