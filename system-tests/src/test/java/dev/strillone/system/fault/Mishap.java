package dev.strillone.system.fault;

import dev.strillone.system.Kafka;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;

/** What may happen on any day. */
enum Mishap {
  INGEST_KILLED {
    @Override
    void happen(Trial trial) throws Exception {
      signal(trial, Stage.INGEST, Signal.KILL);
    }
  },
  ENRICH_KILLED {
    @Override
    void happen(Trial trial) throws Exception {
      signal(trial, Stage.ENRICH, Signal.KILL);
    }
  },
  STORE_KILLED {
    @Override
    void happen(Trial trial) throws Exception {
      signal(trial, Stage.STORE, Signal.KILL);
    }
  },
  ONE_RESTARTED {
    @Override
    void happen(Trial trial) throws Exception {
      Stage[] stages = Stage.values();
      Stage stage = stages[trial.accepted() % stages.length];
      signal(trial, stage, Signal.TERM);
    }
  },
  BROKER_SILENT {
    @Override
    void happen(Trial trial) throws Exception {
      silence(trial, "the broker", trial.stand().broker()::signal);
    }
  },
  BROKER_KILLED {
    @Override
    void happen(Trial trial) throws Exception {
      trial.once("kill -9 of the broker", () -> trial.stand().broker().signal(Signal.KILL));
      trial.awaitProgress(Stage.STORE);
    }
  },
  DATABASE_SILENT {
    @Override
    void happen(Trial trial) throws Exception {
      silence(trial, "PostgreSQL", trial.stand().database()::signal);
    }
  },
  DATABASE_AWAY {
    @Override
    void happen(Trial trial) throws Exception {
      Database database = trial.stand().database();
      trial.during(SHORT, "PostgreSQL away", database::stop, database::startAgain);
    }
  },
  ONE_MORE_ENRICHER {
    @Override
    void happen(Trial trial) throws Exception {
      Fleet enrich = trial.stand().enrich();
      trial.once("to 2 enrich-services", () -> enrich.scale(2, Signal.TERM));
      enrich.awaitReady();
      trial.awaitProgress(Stage.ENRICH);
      trial.once("to 1 enrich-service", () -> enrich.scale(1, Signal.KILL));
    }
  },
  POISON {
    @Override
    void happen(Trial trial) throws Exception {
      try (Planter planter = new Planter(trial)) {
        for (Plant plant : Plant.anywhere(Kafka.RAW)) {
          planter.plant(plant);
        }
      }
    }
  };

  private static final Duration SHORT = Duration.ofSeconds(12);

  /** Returns when it is over. */
  abstract void happen(Trial trial) throws Exception;

  static Mishap any(Random random) {
    return values()[random.nextInt(values().length)];
  }

  private static void silence(Trial trial, String name, Consumer<Signal> target) throws Exception {
    trial.during(
        SHORT,
        "SIGSTOP of " + name,
        () -> target.accept(Signal.STOP),
        () -> target.accept(Signal.CONT));
  }

  private static void signal(Trial trial, Stage stage, Signal signal) throws Exception {
    trial.once("SIG" + signal + " to " + stage, () -> trial.fleet(stage).signal(signal));
    trial.awaitProgress(stage);
  }
}
