package dev.strillone.system.fault;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Services that die, or are asked to go, while they work. */
class ServiceFaultIT {
  private static final int TIMES = 4;

  @Test
  @Tag("faults")
  @DisplayName("kill -9 of ingest-service while it takes documents in")
  void ingestIsKilled() throws Exception {
    Matrix.play("kill-ingest", "kill -9 of ingest-service", each(Stage.INGEST, Signal.KILL));
  }

  @Test
  @DisplayName("kill -9 of enrich-service while it tags")
  void enrichIsKilled() throws Exception {
    Matrix.play("kill-enrich", "kill -9 of enrich-service", each(Stage.ENRICH, Signal.KILL));
  }

  @Test
  @Tag("faults")
  @DisplayName("kill -9 of store-service while it writes")
  void storeIsKilled() throws Exception {
    Matrix.play("kill-store", "kill -9 of store-service", each(Stage.STORE, Signal.KILL));
  }

  @Test
  @Tag("faults")
  @DisplayName("SIGTERM to ingest-service while it takes documents in")
  void ingestIsAskedToGo() throws Exception {
    Matrix.play("term-ingest", "SIGTERM to ingest-service", each(Stage.INGEST, Signal.TERM));
  }

  @Test
  @Tag("faults")
  @DisplayName("SIGTERM to enrich-service while it tags")
  void enrichIsAskedToGo() throws Exception {
    Matrix.play("term-enrich", "SIGTERM to enrich-service", each(Stage.ENRICH, Signal.TERM));
  }

  @Test
  @Tag("faults")
  @DisplayName("SIGTERM to store-service while it writes")
  void storeIsAskedToGo() throws Exception {
    Matrix.play("term-store", "SIGTERM to store-service", each(Stage.STORE, Signal.TERM));
  }

  @Test
  @DisplayName("kill -9 of all three services at once")
  void allAreKilled() throws Exception {
    Matrix.play(
        "kill-all",
        "kill -9 of all three services at once",
        trial ->
            trial.along(
                Stage.STORE,
                2,
                "kill -9",
                () -> {
                  for (Stage stage : Stage.values()) {
                    trial.fleet(stage).signal(Signal.KILL);
                  }
                }));
  }

  private static Trial.Scenario each(Stage stage, Signal signal) {
    return trial ->
        trial.along(stage, TIMES, "SIG" + signal, () -> trial.fleet(stage).signal(signal));
  }
}
