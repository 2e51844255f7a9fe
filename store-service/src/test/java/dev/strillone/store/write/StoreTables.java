package dev.strillone.store.write;

import dev.strillone.testbackends.Database;
import dev.strillone.testbackends.PostgresBackend;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/** The store's tables in a real PostgreSQL, a database of its own for each test class. */
public final class StoreTables implements BeforeAllCallback, AfterAllCallback {
  private final Database database = PostgresBackend.open();
  private final PGSimpleDataSource source = new PGSimpleDataSource();

  @Override
  public void beforeAll(ExtensionContext context) {
    source.setUrl(database.jdbcUrl());
    source.setUser(database.user());
    source.setPassword(database.password());
    Flyway.configure().dataSource(source).load().migrate();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    database.close();
  }

  Connection connection() throws SQLException {
    return source.getConnection();
  }

  /** Transactions that are tried again without a pause. */
  Transactions transactions() {
    return new Transactions(source, _ -> {}, _ -> {});
  }

  public PGSimpleDataSource source() {
    return source;
  }

  public void execute(String sql) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
