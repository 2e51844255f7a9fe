package dev.strillone.system.fault;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An upgrade: two instances of each service, restarted one after the other. */
class RollingFaultIT {
  private static final int INSTANCES = 2;
  private static final Duration END = Duration.ofMinutes(2);

  @Test
  @Tag("faults")
  @DisplayName("two instances of each service are restarted one after the other")
  void allAreRestartedInTurn() throws Exception {
    Matrix.play(
        "rolling-restart",
        "two instances of each service are restarted one after the other",
        trial -> {
          trial.expectCourtesy();
          for (Stage stage : Stage.values()) {
            trial.fleet(stage).scale(INSTANCES, Signal.TERM);
          }
          int turn = 0;
          for (Stage stage : Stage.values()) {
            trial.fleet(stage).awaitReady();
          }
          for (Stage stage : Stage.values()) {
            for (int number = 0; number < INSTANCES; number++) {
              trial.at(0.2 + 0.6 * turn++ / (INSTANCES * Stage.values().length));
              Instance instance = trial.fleet(stage).instance(number);
              trial.once("SIGTERM to a " + stage, () -> instance.signal(Signal.TERM));
              instance.awaitEnd(END);
              trial.fleet(stage).awaitReady();
              trial.awaitProgress(stage);
            }
          }
        });
  }
}
