package dev.strillone.system.fault;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wall clocks that jump while services run by them. */
@Tag("faults")
class ClockFaultIT {
  private static final Duration AHEAD = Duration.ofHours(1);
  private static final Duration BEHIND = Duration.ofHours(-1);

  @TempDir Path dir;

  @Test
  @DisplayName("the clock of ingest-service jumps an hour ahead and two back")
  void ingestsClockJumps() throws Exception {
    jumps("clock-ingest", "the clock of ingest-service", Stage.INGEST);
  }

  @Test
  @DisplayName("the clock of enrich-service jumps an hour ahead and two back")
  void enrichsClockJumps() throws Exception {
    jumps("clock-enrich", "the clock of enrich-service", Stage.ENRICH);
  }

  @Test
  @DisplayName("the clock of store-service jumps an hour ahead and two back")
  void storesClockJumps() throws Exception {
    jumps("clock-store", "the clock of store-service", Stage.STORE);
  }

  private void jumps(String name, String whose, Stage stage) throws Exception {
    FakeClock clock = FakeClock.in(dir);
    Matrix.play(
        name,
        whose + " jumps an hour ahead and two back",
        Setup.PLAIN.with(stage, clock.environment()),
        trial -> {
          trial.at(0.3);
          trial.once("an hour ahead", () -> clock.set(AHEAD));
          trial.at(0.6);
          trial.once("two hours back", () -> clock.set(BEHIND));
        });
  }
}
