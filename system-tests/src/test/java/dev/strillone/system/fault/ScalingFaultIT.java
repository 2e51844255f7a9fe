package dev.strillone.system.fault;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Instances that come and go. */
class ScalingFaultIT {
  private static final int[] SIZES = {3, 1, 3, 1};

  @Test
  @Tag("faults")
  @DisplayName("enrich-service goes from 1 to 3 instances and back, twice")
  void enrichIsScaled() throws Exception {
    Matrix.play(
        "scale-enrich",
        "enrich-service goes from 1 to 3 instances and back, twice",
        flapping(Stage.ENRICH));
  }

  @Test
  @Tag("faults")
  @DisplayName("store-service goes from 1 to 3 instances and back, twice")
  void storeIsScaled() throws Exception {
    Matrix.play(
        "scale-store",
        "store-service goes from 1 to 3 instances and back, twice",
        flapping(Stage.STORE));
  }

  /** Those that go first are asked to, those that go later are killed; and one that stays is killed in between. */
  private static Trial.Scenario flapping(Stage stage) {
    return trial -> {
      Fleet fleet = trial.fleet(stage);
      Signal leaving = Signal.TERM;
      for (int step = 0; step < SIZES.length; step++) {
        int size = SIZES[step];
        Signal signal = leaving;
        trial.at((step + 1.0) / (SIZES.length + 1));
        trial.once("to " + size, () -> fleet.scale(size, signal));
        fleet.awaitReady();
        trial.awaitProgress(stage);
        if (size > 1) {
          trial.once("kill -9 of one", () -> fleet.instance(0).signal(Signal.KILL));
        } else {
          leaving = Signal.KILL;
        }
      }
    };
  }
}
