package dev.strillone.localstack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Starts PostgreSQL, commits a row, and dies as if by kill -9, without stopping it. */
final class CrashingPostgres {
  private CrashingPostgres() {}

  public static void main(String[] args) throws SQLException {
    LocalPostgres postgres = LocalPostgres.start(Path.of(args[0]), 0);
    try (Connection connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        Statement statement = connection.createStatement()) {
      statement.execute("create table kept (word text)");
      statement.execute("insert into kept values ('here')");
    }
    Runtime.getRuntime().halt(137);
  }
}
