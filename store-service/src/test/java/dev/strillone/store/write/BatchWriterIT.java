package dev.strillone.store.write;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.deadletter.DeadLetterReason;
import dev.strillone.store.Sample;
import dev.strillone.testbackends.Database;
import dev.strillone.testbackends.PostgresBackend;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The writer against a real PostgreSQL, without Kafka and without Quarkus. */
class BatchWriterIT {
  private static final Instant AT = Instant.parse("2026-11-01T08:00:00Z");
  private static Database database;
  private static PGSimpleDataSource source;

  @BeforeAll
  static void migrate() {
    database = PostgresBackend.open();
    source = new PGSimpleDataSource();
    source.setUrl(database.jdbcUrl());
    source.setUser(database.user());
    source.setPassword(database.password());
    Flyway.configure().dataSource(source).load().migrate();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void aDatabaseThatIsAwayIsWaitedFor() throws Exception {
    AtomicInteger refusals = new AtomicInteger(3);
    List<Integer> pauses = new ArrayList<>();
    BatchWriter writer = new BatchWriter(failingFirst(refusals), pauses::add, failure -> {});

    List<Stored> results = writer.write(List.of(Sample.article("away", "A", "Testo.", AT)));

    assertThat(results).containsExactly(new Stored.Done(Outcome.STORED));
    assertThat(pauses).containsExactly(1, 2, 3);
  }

  @Test
  void onlyTheCulpritsOfABatchAreRefused() throws Exception {
    // both are JSON, and neither is a text that PostgreSQL can hold
    Map<Integer, String> bodies = Map.of(5, "Half of a pair \ud800.", 13, "NUL \0");
    List<ArticleEnriched> batch =
        IntStream.range(0, 20)
            .mapToObj(i -> Sample.article("culprit", "T" + i, bodies.getOrDefault(i, "Testo."), AT))
            .toList();

    List<Stored> results = writer().write(batch);

    for (int i = 0; i < results.size(); i++) {
      if (bodies.containsKey(i)) {
        assertThat(results.get(i))
            .isInstanceOfSatisfying(
                Stored.Refused.class,
                refused -> {
                  assertThat(refused.cause().reason())
                      .isEqualTo(DeadLetterReason.REFUSED_BY_DATABASE);
                  assertThat(refused.cause().stack()).isNotNull();
                });
      } else {
        assertThat(results.get(i)).isEqualTo(new Stored.Done(Outcome.STORED));
      }
    }
  }

  @Test
  void outcomesFollowTheOrderOfArrivalAlsoWithinOneBatch() throws Exception {
    ArticleEnriched first = Sample.article("order", "A", "Uno.", AT);
    ArticleEnriched second = Sample.article("order", "A", "Due.", AT.plusSeconds(1));

    List<Stored> results = writer().write(List.of(first, first, second, second, first));

    assertThat(results)
        .extracting(r -> ((Stored.Done) r).outcome())
        .containsExactly(
            Outcome.STORED, Outcome.DUPLICATE, Outcome.UPDATED, Outcome.DUPLICATE, Outcome.STALE);
  }

  @Test
  void aHugeTextIsStoredWhole() throws Exception {
    String huge = "parola ".repeat(300_000);

    List<Stored> results = writer().write(List.of(Sample.article("huge", "Lungo", huge, AT)));

    assertThat(results).containsExactly(new Stored.Done(Outcome.STORED));
  }

  @Test
  void writersThatNameTheSameThingsInAnotherOrderDontBlockEachOther() throws Exception {
    AtomicInteger retries = new AtomicInteger();
    BatchWriter writer =
        new BatchWriter(source, attempt -> {}, failure -> retries.incrementAndGet());
    List<Callable<List<Stored>>> jobs = new ArrayList<>();
    for (int w = 0; w < 6; w++) {
      int writerNumber = w;
      jobs.add(
          () ->
              writer.write(
                  IntStream.range(0, 40)
                      .mapToObj(
                          i ->
                              Sample.article(
                                  "w" + writerNumber,
                                  "T" + i,
                                  "Alfa e Beta.",
                                  AT,
                                  (i + writerNumber) % 2 == 0
                                      ? new String[] {"Alfa", "Beta"}
                                      : new String[] {"Beta", "Alfa"}))
                      .toList()));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(jobs.size())) {
      List<Future<List<Stored>>> done = threads.invokeAll(jobs);
      for (Future<List<Stored>> job : done) {
        assertThat(job.get()).containsOnly(new Stored.Done(Outcome.STORED));
      }
    }
    assertThat(retries).hasValue(0);
  }

  @Test
  void shutdownWhileTheDatabaseIsAwayEndsTheWait() {
    BatchWriter writer =
        new BatchWriter(
            failingFirst(new AtomicInteger(Integer.MAX_VALUE)),
            attempt -> {
              throw new InterruptedException("shutdown");
            },
            failure -> {});

    assertThatThrownBy(() -> writer.write(List.of(Sample.article("down", "A", "Testo.", AT))))
        .isInstanceOf(InterruptedException.class);
  }

  private static BatchWriter writer() {
    return new BatchWriter(source, attempt -> {}, failure -> {});
  }

  private static DataSource failingFirst(AtomicInteger refusals) {
    return new PGSimpleDataSource() {
      private static final long serialVersionUID = 1L;

      @Override
      public Connection getConnection() throws SQLException {
        if (refusals.getAndDecrement() > 0) {
          throw new SQLException("connection refused", "08001");
        }
        return source.getConnection();
      }
    };
  }
}
