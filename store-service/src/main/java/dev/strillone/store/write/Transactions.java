package dev.strillone.store.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Work in transactions. While the database is away or busy it is tried again for ever: the records wait in Kafka. */
public final class Transactions {
  private final DataSource database;
  private final Pause pause;
  private final Consumer<SQLException> onRetry;

  /** Waits before the next attempt; the argument counts attempts, from 1. */
  @FunctionalInterface
  public interface Pause {
    void beforeAttempt(int attempt) throws InterruptedException;
  }

  /** What is done in one transaction; may be done several times, of which one counts. */
  @FunctionalInterface
  public interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /**
   * @param onRetry told of each failure that is tried again
   */
  public Transactions(DataSource database, Pause pause, Consumer<SQLException> onRetry) {
    this.database = database;
    this.pause = pause;
    this.onRetry = onRetry;
  }

  /**
   * When this returns, the work is committed.
   *
   * @throws SQLException where the data is refused, now and for ever
   * @throws InterruptedException on shutdown; nothing of the running transaction is stored
   */
  public <T> T run(Work<T> work) throws SQLException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(database, work);
      } catch (SQLException e) {
        if (Failure.of(e) == Failure.DATA) {
          throw e;
        }
        onRetry.accept(e);
        pause.beforeAttempt(attempt);
      }
    }
  }

  /** Without trying again: when this returns, the work is committed; when it throws, nothing of it. */
  public static <T> T once(DataSource database, Work<T> work) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.in(connection);
        connection.commit();
        return result;
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
