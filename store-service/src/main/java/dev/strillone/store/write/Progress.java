package dev.strillone.store.write;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What the writer waits for while it tries a batch again. */
@Singleton
public class Progress {
  private final AtomicReference<@Nullable String> waitingFor = new AtomicReference<>();

  void waitsFor(String what) {
    waitingFor.set(what);
  }

  void end() {
    waitingFor.set(null);
  }

  /** {@code null} while it waits for nothing. */
  public @Nullable String waitingFor() {
    return waitingFor.get();
  }
}
