package dev.strillone.store.write;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.deadletter.DeadLetterCause;
import dev.strillone.events.deadletter.DeadLetterReason;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Stores a batch in one transaction. While the database is away or busy it tries again for ever: the records wait in
 * Kafka. When the data itself is refused, the batch is halved until only the culprit is left.
 */
public final class BatchWriter {
  private final DataSource database;
  private final Pause pause;
  private final Consumer<SQLException> onRetry;

  /** Waits before the next attempt; the argument counts attempts, from 1. */
  @FunctionalInterface
  public interface Pause {
    void beforeAttempt(int attempt) throws InterruptedException;
  }

  /**
   * @param onRetry told of each failure that is tried again
   */
  public BatchWriter(DataSource database, Pause pause, Consumer<SQLException> onRetry) {
    this.database = database;
    this.pause = pause;
    this.onRetry = onRetry;
  }

  /**
   * Results in the order of the batch; when this returns, all is committed.
   *
   * @throws InterruptedException on shutdown; nothing of the running transaction is stored
   */
  public List<Stored> write(List<ArticleEnriched> batch) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction(batch);
      } catch (SQLException e) {
        if (Failure.of(e) == Failure.DATA) {
          return narrow(batch, e);
        }
        onRetry.accept(e);
        pause.beforeAttempt(attempt);
      }
    }
  }

  private List<Stored> narrow(List<ArticleEnriched> batch, SQLException refused)
      throws InterruptedException {
    if (batch.size() == 1) {
      String detail =
          "PostgreSQL refused it (" + refused.getSQLState() + "): " + refused.getMessage();
      return List.of(
          new Stored.Refused(
              DeadLetterCause.of(DeadLetterReason.REFUSED_BY_DATABASE, detail, refused)));
    }
    int middle = batch.size() / 2;
    List<Stored> results = new ArrayList<>(write(batch.subList(0, middle)));
    results.addAll(write(batch.subList(middle, batch.size())));
    return List.copyOf(results);
  }

  private List<Stored> transaction(List<ArticleEnriched> batch) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        List<Outcome> outcomes = new ArticleTables(connection).write(batch);
        connection.commit();
        return outcomes.stream().<Stored>map(Stored.Done::new).toList();
      } catch (SQLException | RuntimeException e) {
        rollback(connection, e);
        throw e;
      }
    }
  }

  private static void rollback(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) { // the connection is gone, and its transaction with it
      cause.addSuppressed(e);
    }
  }
}
