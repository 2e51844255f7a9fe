package dev.strillone.system.fault;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database that is away, stands still or is slow. */
class DatabaseFaultIT {
  private static final Duration OUTAGE = Duration.ofSeconds(30);
  private static final Duration SLOW = Duration.ofSeconds(30);

  private static final String SLOW_DOWN =
      """
      CREATE FUNCTION take_your_time() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_sleep(0.5); RETURN NULL; END $$;
      CREATE TRIGGER slow BEFORE INSERT ON articles FOR EACH STATEMENT EXECUTE FUNCTION take_your_time();
      CREATE TRIGGER slow BEFORE INSERT ON revisions FOR EACH STATEMENT EXECUTE FUNCTION take_your_time();
      CREATE TRIGGER slow BEFORE INSERT ON mentions FOR EACH STATEMENT EXECUTE FUNCTION take_your_time();
      """;

  @Test
  @DisplayName("PostgreSQL is restarted, twice")
  void databaseIsRestarted() throws Exception {
    Matrix.play(
        "restart-postgres",
        "PostgreSQL is restarted, twice",
        trial -> {
          Database database = trial.stand().database();
          trial.along(
              Stage.STORE,
              2,
              "restart",
              () -> {
                database.stop();
                database.startAgain();
              });
        });
  }

  @Test
  @Tag("faults")
  @DisplayName("PostgreSQL is away for 30 s")
  void databaseIsAway() throws Exception {
    Matrix.play(
        "outage-postgres",
        "PostgreSQL is away for 30 s",
        trial -> {
          Database database = trial.stand().database();
          trial.at(0.3);
          trial.during(OUTAGE, "away", database::stop, database::startAgain);
        });
  }

  @Test
  @Tag("faults")
  @DisplayName("PostgreSQL dies (kill -9) and starts again, twice")
  void databaseIsKilled() throws Exception {
    Matrix.play(
        "kill-postgres",
        "PostgreSQL dies (kill -9) and starts again, twice",
        trial -> {
          Database database = trial.stand().database();
          trial.along(
              Stage.STORE,
              2,
              "kill -9",
              () -> {
                database.signal(Signal.KILL);
                database.stop(); // of what is gone, its lock on the folder is left
                database.startAgain();
              });
        });
  }

  @Test
  @Tag("faults")
  @DisplayName("PostgreSQL stands still (SIGSTOP) for 30 s")
  void databaseStandsStill() throws Exception {
    Matrix.play(
        "stop-postgres",
        "PostgreSQL stands still (SIGSTOP) for 30 s",
        trial -> {
          Database database = trial.stand().database();
          trial.at(0.3);
          trial.during(
              OUTAGE,
              "SIGSTOP",
              () -> database.signal(Signal.STOP),
              () -> database.signal(Signal.CONT));
        });
  }

  @Test
  @Tag("faults")
  @DisplayName("PostgreSQL is slow: seconds for each batch, for 30 s")
  void databaseIsSlow() throws Exception {
    Matrix.play(
        "slow-postgres",
        "PostgreSQL is slow: seconds for each batch, for 30 s",
        trial -> {
          Database database = trial.stand().database();
          trial.at(0.2);
          trial.during(
              SLOW,
              "slow",
              () -> database.execute(SLOW_DOWN),
              () -> database.execute("DROP FUNCTION take_your_time() CASCADE"));
        });
  }
}
