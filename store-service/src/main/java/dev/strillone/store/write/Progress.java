package dev.strillone.store.write;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What a batch waits for while it is tried again. */
@Singleton
public class Progress {
  private final AtomicReference<@Nullable String> waitingFor = new AtomicReference<>();

  public void waitsFor(String what) {
    waitingFor.set(what);
  }

  public void end() {
    waitingFor.set(null);
  }

  /** {@code null} while it waits for nothing. */
  public @Nullable String waitingFor() {
    return waitingFor.get();
  }
}
