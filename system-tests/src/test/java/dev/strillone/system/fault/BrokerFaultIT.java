package dev.strillone.system.fault;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A broker that falls silent, or dies. */
class BrokerFaultIT {
  private static final Duration SILENCE = Duration.ofSeconds(25);

  @Test
  @DisplayName("the broker stands still (SIGSTOP) for 25 s, twice")
  void brokerStandsStill() throws Exception {
    Matrix.play(
        "stop-broker",
        "the broker stands still (SIGSTOP) for 25 s, twice",
        trial -> {
          Instance broker = trial.stand().broker();
          for (double share : new double[] {0.3, 0.6}) {
            trial.at(share);
            trial.during(
                SILENCE,
                "SIGSTOP",
                () -> broker.signal(Signal.STOP),
                () -> broker.signal(Signal.CONT));
          }
        });
  }

  @Test
  @Tag("faults")
  @DisplayName("kill -9 of the broker, twice; it starts again")
  void brokerIsKilled() throws Exception {
    Matrix.play(
        "kill-broker",
        "kill -9 of the broker, twice; it starts again",
        trial ->
            trial.along(
                Stage.STORE, 2, "kill -9", () -> trial.stand().broker().signal(Signal.KILL)));
  }

  @Test
  @Tag("faults")
  @DisplayName("the broker is restarted in good order")
  void brokerIsRestarted() throws Exception {
    Matrix.play(
        "restart-broker",
        "the broker is restarted in good order",
        trial ->
            trial.along(
                Stage.STORE, 2, "SIGTERM", () -> trial.stand().broker().signal(Signal.TERM)));
  }
}
