package dev.strillone.store.write;

import dev.strillone.store.outcome.PartitionMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
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
  BatchWriter writer(DataSource database, Progress progress, PartitionMeters meters, Stop stop) {
    return new BatchWriter(
        new Transactions(
            database,
            pauses(stop),
            failure -> {
              progress.waitsFor(failure.getMessage());
              LOG.warnf(
                  "Storing is tried again, the records wait in Kafka: %s", failure.getMessage());
            }),
        meters::know);
  }

  @Produces
  @Singleton
  @Identifier("aside")
  Transactions aside(DataSource database, Stop stop) {
    return new Transactions(
        database,
        pauses(stop),
        failure -> LOG.warnf("Loading the counts is tried again: %s", failure.getMessage()));
  }

  @Produces
  @Singleton
  @Identifier("webhooks")
  Transactions webhooks(DataSource database, @Identifier("webhooks") Progress progress, Stop stop) {
    return new Transactions(
        database,
        pauses(stop),
        failure -> {
          progress.waitsFor(failure.getMessage());
          LOG.warnf(
              "Articles for webhooks are tried again, they wait in Kafka: %s",
              failure.getMessage());
        });
  }

  @Produces
  @Singleton
  @Identifier("webhooks")
  Progress webhooksProgress() {
    return new Progress();
  }

  @Produces
  @Singleton
  PartitionMeters meters(MeterRegistry registry) {
    return new PartitionMeters(registry);
  }

  @Produces
  @Singleton
  TopicLives lives(
      @Identifier("default-kafka-broker") Map<String, Object> kafka, Progress progress, Stop stop) {
    return new TopicLives(
        new TopicLookup(
            kafka,
            pauses(stop),
            failure -> {
              progress.waitsFor("Kafka: " + failure.getMessage());
              LOG.warnf("Kafka is asked again which topic it is: %s", failure.getMessage());
            }));
  }

  private static Transactions.Pause pauses(Stop stop) {
    return attempt ->
        stop.pause(
            Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt - 1, DOUBLINGS)));
  }
}
