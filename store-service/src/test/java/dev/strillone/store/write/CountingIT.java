package dev.strillone.store.write;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.store.Sample;
import dev.strillone.store.outcome.Ledger;
import dev.strillone.store.outcome.Outcome;
import dev.strillone.store.outcome.TopicLife;
import dev.strillone.store.outcome.Totals;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each record is counted once, whatever comes again: against a real PostgreSQL, without Kafka and without Quarkus. */
class CountingIT {
  private static final Instant AT = Instant.parse("2026-11-01T08:00:00Z");

  @RegisterExtension static final StoreTables TABLES = new StoreTables();

  private final Log log = new Log();

  @Test
  void whatComesAgainIsNeitherCountedNorBuriedAgain() throws Exception {
    List<Delivery> batch = mixed("again");
    write(batch);

    List<Outcome> outcomes = write(batch);

    assertThat(outcomes)
        .containsOnly(Outcome.UNCHANGED, Outcome.DEAD_LETTERED)
        .filteredOn(Outcome.DEAD_LETTERED::equals)
        .hasSize(3);
    assertThat(log.buried).hasSize(3);
    assertThat(totals()).isEqualTo(totals(20, 17, 0, 0, 3));
  }

  @Test
  void aBatchThatComesAgainWithMoreBehindItCountsWhatIsNew() throws Exception {
    List<Delivery> batch = mixed("more");
    write(batch.subList(0, 12));

    write(batch.subList(8, 20));

    assertThat(totals()).isEqualTo(totals(20, 17, 0, 0, 3));
  }

  @Test
  void aCrashBeforeTheCommitCountsNothingAndMayBuryTwice() throws Exception {
    List<Delivery> batch = mixed("crash");
    BatchWriter crashing =
        new BatchWriter(
            new Transactions(new CrashBeforeCommit(), CountingIT::shutdown, _ -> {}), _ -> {});
    assertThatThrownBy(() -> crashing.write(log.topic, batch))
        .isInstanceOf(InterruptedException.class);
    assertThat(totals()).isEqualTo(Totals.NONE);

    write(batch);

    // only the undecodable one lay there before the crash
    assertThat(log.buried).hasSize(4);
    assertThat(totals()).isEqualTo(totals(20, 17, 0, 0, 3));
  }

  @Test
  void twoWritersWithTheSameRecordsCountThemOnce() throws Exception {
    List<Delivery> batch =
        log.of(IntStream.range(0, 50).mapToObj(i -> article("zombie", i)).toList());
    Callable<List<Outcome>> job = () -> write(batch);

    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<List<Outcome>> done : threads.invokeAll(List.of(job, job, job, job))) {
        assertThat(done.get()).hasSize(50);
      }
    }

    assertThat(totals()).isEqualTo(totals(50, 50, 0, 0, 0));
  }

  @Test
  void aTopicThatIsMadeAgainIsCountedFromItsStart() throws Exception {
    write(log.of(article("life", 0), article("life", 1), article("life", 2)));
    Log reborn = new Log(new TopicLife(log.topic.name(), UUID.randomUUID()), 0);

    writer().write(reborn.topic, reborn.of(article("life", 2), article("life", 3)));

    assertThat(totals()).isEqualTo(totals(5, 4, 0, 1, 0));
  }

  @Test
  void partitionsAreCountedEachForItself() throws Exception {
    Log other = new Log(log.topic, 7);
    List<Delivery> batch = new ArrayList<>(log.of(article("parts", 0), article("parts", 1)));
    batch.addAll(other.of(article("parts", 2)));

    write(batch);

    assertThat(read(Set.of(0, 7, 8)))
        .isEqualTo(Map.of(0, totals(2, 2, 0, 0, 0), 7, totals(1, 1, 0, 0, 0)));
  }

  @Test
  void theCountsAreToldAfterEachCommit() throws Exception {
    List<Map<Integer, Totals>> told = new ArrayList<>();
    BatchWriter writer = new BatchWriter(TABLES.transactions(), told::add);

    writer.write(log.topic, log.of(article("told", 0), article("told", 0)));
    writer.write(log.topic, log.of(article("told", 1)));

    assertThat(told)
        .containsExactly(Map.of(0, totals(2, 1, 0, 1, 0)), Map.of(0, totals(3, 2, 0, 1, 0)));
  }

  @Test
  void theDatabaseRefusesASumThatIsWrong() throws Exception {
    write(log.of(article("sum", 0)));

    assertThatThrownBy(
            () -> execute("UPDATE outcomes SET received = received + 1 WHERE topic = '%s'"))
        .hasMessageContaining("each_record_has_one_outcome");
  }

  @Test
  void noArticleIsBlamedForCountsThatCantBeWritten() throws Exception {
    write(log.of(article("blame", 0)));
    execute(
        "ALTER TABLE outcomes ADD CONSTRAINT nonsense CHECK (topic <> '%s' OR received < 2) NOT VALID");
    BatchWriter writer =
        new BatchWriter(new Transactions(TABLES.source(), CountingIT::shutdown, _ -> {}), _ -> {});
    List<Delivery> batch = log.of(article("blame", 1), article("blame", 2));

    try {
      assertThatThrownBy(() -> writer.write(log.topic, batch))
          .isInstanceOf(InterruptedException.class);
    } finally {
      execute("ALTER TABLE outcomes DROP CONSTRAINT nonsense");
    }

    assertThat(log.buried).isEmpty();
    assertThat(totals()).isEqualTo(totals(1, 1, 0, 0, 0));
  }

  /** Twenty records: one undecodable, two that PostgreSQL refuses. */
  private List<Delivery> mixed(String name) {
    List<Delivery> batch = log.of(IntStream.range(0, 11).mapToObj(i -> article(name, i)).toList());
    batch.add(log.undecodable());
    batch.addAll(log.of(Sample.article(name, "N", "NUL \0", AT)));
    batch.addAll(log.of(IntStream.range(11, 17).mapToObj(i -> article(name, i)).toList()));
    batch.addAll(log.of(Sample.article(name, "H", "Half of a pair \ud800.", AT)));
    return batch;
  }

  private static ArticleEnriched article(String source, int number) {
    return Sample.article(source, "T" + number, "Testo.", AT);
  }

  private List<Outcome> write(List<Delivery> batch) throws InterruptedException {
    return writer().write(log.topic, batch);
  }

  private static BatchWriter writer() {
    return new BatchWriter(TABLES.transactions(), _ -> {});
  }

  private static void shutdown(int attempt) throws InterruptedException {
    throw new InterruptedException("shutdown");
  }

  private Totals totals() throws Exception {
    return read(Set.of(0)).getOrDefault(0, Totals.NONE);
  }

  private Map<Integer, Totals> read(Set<Integer> partitions) throws Exception {
    return TABLES.transactions().run(c -> Ledger.totals(c, log.topic.name(), partitions));
  }

  private static Totals totals(
      long received, long inserted, long updated, long unchanged, long deadLettered) {
    return new Totals(
        received,
        Map.of(
            Outcome.INSERTED,
            inserted,
            Outcome.UPDATED,
            updated,
            Outcome.UNCHANGED,
            unchanged,
            Outcome.DEAD_LETTERED,
            deadLettered));
  }

  private void execute(String sql) throws SQLException {
    TABLES.execute(sql.formatted(log.topic.name()));
  }

  /** The connection that writes the articles goes away before its commit; the one that looks at the counts does not. */
  private static final class CrashBeforeCommit extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;
    private boolean looked;

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = TABLES.connection();
      return looked ? failing(connection) : look(connection);
    }

    private Connection look(Connection connection) {
      looked = true;
      return connection;
    }

    private static Connection failing(Connection connection) {
      return (Connection)
          java.lang.reflect.Proxy.newProxyInstance(
              Connection.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (_, method, arguments) -> {
                if (method.getName().equals("commit")) {
                  throw new SQLException("gone", "08006");
                }
                return method.invoke(connection, arguments);
              });
    }
  }
}
