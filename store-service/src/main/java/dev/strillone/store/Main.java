package dev.strillone.store;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Starts the service. While it waits for the database to migrate, which may be for ever, Quarkus takes no notice of
 * SIGTERM; nothing is in hand then, so it simply ends.
 */
@QuarkusMain
public final class Main {
  private static final int SIGTERM = 128 + 15;
  private static final AtomicBoolean STARTING = new AtomicBoolean(true);

  private Main() {}

  public static void main(String... args) {
    Runtime.getRuntime().addShutdownHook(new Thread(Main::endIfNotStarted, "end-while-starting"));
    Quarkus.run(
        null,
        (code, _) -> {
          STARTING.set(false); // a start that failed says so by its own exit code
          System.exit(code);
        },
        args);
  }

  private static void endIfNotStarted() {
    if (STARTING.get()) {
      Runtime.getRuntime().halt(SIGTERM);
    }
  }

  /** Knows when the start is over. */
  @Singleton
  static final class Started {
    void started(@Observes StartupEvent event) {
      STARTING.set(false);
    }
  }
}
