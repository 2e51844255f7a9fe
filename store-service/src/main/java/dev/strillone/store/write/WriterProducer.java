package dev.strillone.store.write;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Wires the writer. */
class WriterProducer {
  private static final Logger LOG = Logger.getLogger(BatchWriter.class);
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;
  private static final int DOUBLINGS = 6;

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  BatchWriter writer(DataSource database, Progress progress, Stop stop) {
    return new BatchWriter(
        database,
        attempt -> stop.pause(pause(attempt)),
        failure -> {
          progress.waitsFor(failure.getMessage());
          LOG.warnf("Storing is tried again, the records wait in Kafka: %s", failure.getMessage());
        });
  }

  private static long pause(int attempt) {
    return Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt - 1, DOUBLINGS));
  }
}
