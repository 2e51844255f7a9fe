package dev.strillone.store.webhook.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A few connections of the pool at a time, so that many webhooks never keep the writer waiting. */
public final class WebhookDatabase {
  private static final int CONNECTIONS = 3;
  private static final int PATIENCE_SECONDS = 10;

  private final DataSource database;
  private final Semaphore free = new Semaphore(CONNECTIONS, true);

  public WebhookDatabase(DataSource database) {
    this.database = database;
  }

  /** What is done in one transaction. */
  @FunctionalInterface
  public interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /** When this returns, the work is committed; when it throws, nothing of it. */
  public <T> T run(Work<T> work) throws SQLException {
    boolean mine;
    try {
      mine = free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("interrupted while waiting for a connection", e);
    }
    if (!mine) {
      throw new SQLTransientConnectionException("no connection for webhooks became free");
    }
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
    } finally {
      free.release();
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
