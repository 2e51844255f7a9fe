package dev.strillone.store.webhook.table;

import dev.strillone.store.write.Transactions;
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

  /** When this returns, the work is committed; when it throws, nothing of it. */
  public <T> T run(Transactions.Work<T> work) throws SQLException {
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
    try {
      return Transactions.once(database, work);
    } finally {
      free.release();
    }
  }
}
