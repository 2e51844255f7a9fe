package dev.strillone.store.write;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.deadletter.DeadLetterCause;
import dev.strillone.events.deadletter.DeadLetterReason;
import dev.strillone.store.Sample;
import dev.strillone.store.outcome.Outcome;
import dev.strillone.store.outcome.TopicLife;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The writer against a real PostgreSQL, without Kafka and without Quarkus. */
class BatchWriterIT {
  private static final Instant AT = Instant.parse("2026-11-01T08:00:00Z");

  @RegisterExtension static final StoreTables TABLES = new StoreTables();

  @Test
  void aDatabaseThatIsAwayIsWaitedFor() throws Exception {
    AtomicInteger refusals = new AtomicInteger(3);
    List<Integer> pauses = new ArrayList<>();
    BatchWriter writer = writer(new Transactions(failingFirst(refusals), pauses::add, _ -> {}));
    Log log = new Log();

    List<Outcome> results =
        writer.write(log.topic, log.of(Sample.article("away", "A", "Testo.", AT)));

    assertThat(results).containsExactly(Outcome.INSERTED);
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

    Log log = new Log();

    List<Outcome> results = writer().write(log.topic, log.of(batch));

    for (int i = 0; i < results.size(); i++) {
      assertThat(results.get(i))
          .isEqualTo(bodies.containsKey(i) ? Outcome.DEAD_LETTERED : Outcome.INSERTED);
    }
    assertThat(log.buried)
        .extracting(DeadLetterCause::reason)
        .containsExactly(
            DeadLetterReason.REFUSED_BY_DATABASE, DeadLetterReason.REFUSED_BY_DATABASE);
    assertThat(log.buried).extracting(DeadLetterCause::stack).doesNotContainNull();
  }

  @Test
  void outcomesFollowTheOrderOfArrivalAlsoWithinOneBatch() throws Exception {
    ArticleEnriched first = Sample.article("order", "A", "Uno.", AT);
    ArticleEnriched second = Sample.article("order", "A", "Due.", AT.plusSeconds(1));

    Log log = new Log();

    List<Outcome> results = writer().write(log.topic, log.of(first, first, second, second, first));

    assertThat(results)
        .containsExactly(
            Outcome.INSERTED,
            Outcome.UNCHANGED,
            Outcome.UPDATED,
            Outcome.UNCHANGED,
            Outcome.UNCHANGED);
  }

  @Test
  void aHugeTextIsStoredWhole() throws Exception {
    String huge = "parola ".repeat(300_000);

    Log log = new Log();

    List<Outcome> results =
        writer().write(log.topic, log.of(Sample.article("huge", "Lungo", huge, AT)));

    assertThat(results).containsExactly(Outcome.INSERTED);
  }

  @Test
  void writersThatNameTheSameThingsInAnotherOrderDontBlockEachOther() throws Exception {
    AtomicInteger retries = new AtomicInteger();
    BatchWriter writer =
        writer(
            new Transactions(TABLES.source(), attempt -> {}, failure -> retries.incrementAndGet()));
    TopicLife topic = new Log().topic;
    List<Callable<List<Outcome>>> jobs = new ArrayList<>();
    for (int w = 0; w < 6; w++) {
      int writerNumber = w;
      jobs.add(
          () ->
              writer.write(
                  topic,
                  new Log(topic, writerNumber)
                      .of(
                          IntStream.range(0, 40)
                              .mapToObj(i -> namingTwo(writerNumber, i))
                              .toList())));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(jobs.size())) {
      List<Future<List<Outcome>>> done = threads.invokeAll(jobs);
      for (Future<List<Outcome>> job : done) {
        assertThat(job.get()).containsOnly(Outcome.INSERTED);
      }
    }
    assertThat(retries).hasValue(0);
  }

  @Test
  void shutdownWhileTheDatabaseIsAwayEndsTheWait() {
    BatchWriter writer =
        writer(
            new Transactions(
                failingFirst(new AtomicInteger(Integer.MAX_VALUE)),
                attempt -> {
                  throw new InterruptedException("shutdown");
                },
                failure -> {}));
    Log log = new Log();
    List<Delivery> batch = log.of(Sample.article("down", "A", "Testo.", AT));

    assertThatThrownBy(() -> writer.write(log.topic, batch))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void oneLookAtTheCountsIsEnoughForAllDeadLettersOfABatch() throws Exception {
    AtomicInteger transactions = new AtomicInteger();
    BatchWriter writer = writer(new Transactions(counting(transactions), _ -> {}, _ -> {}));
    Log log = new Log();

    writer.write(log.topic, List.of(log.undecodable(), log.undecodable(), log.undecodable()));

    assertThat(log.buried).hasSize(3);
    assertThat(transactions).as("the look, and the commit of the counts").hasValue(2);
  }

  private static ArticleEnriched namingTwo(int writer, int number) {
    String[] names = {"Alfa", "Beta"};
    String[] turned = {"Beta", "Alfa"};
    return Sample.article(
        "w" + writer,
        "T" + number,
        "Alfa e Beta.",
        AT,
        (number + writer) % 2 == 0 ? names : turned);
  }

  private static BatchWriter writer() {
    return writer(TABLES.transactions());
  }

  private static BatchWriter writer(Transactions transactions) {
    return new BatchWriter(transactions, totals -> {});
  }

  private static DataSource counting(AtomicInteger transactions) {
    return new PGSimpleDataSource() {
      private static final long serialVersionUID = 1L;

      @Override
      public Connection getConnection() throws SQLException {
        transactions.incrementAndGet();
        return TABLES.connection();
      }
    };
  }

  private static DataSource failingFirst(AtomicInteger refusals) {
    return new PGSimpleDataSource() {
      private static final long serialVersionUID = 1L;

      @Override
      public Connection getConnection() throws SQLException {
        if (refusals.getAndDecrement() > 0) {
          throw new SQLException("connection refused", "08001");
        }
        return TABLES.connection();
      }
    };
  }
}
