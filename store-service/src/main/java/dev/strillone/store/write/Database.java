package dev.strillone.store.write;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Whether the database is there, asked by who has no batch to try it with. */
@Singleton
public class Database {
  private static final int PATIENCE_SECONDS = 5;

  private final DataSource database;

  Database(DataSource database) {
    this.database = database;
  }

  /** Why it can't be used, {@code null} where it answers. */
  public @Nullable String problem() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS) ? null : "it does not answer";
    } catch (SQLException e) {
      return e.getMessage();
    }
  }
}
