package dev.strillone.system.fault;

import dev.strillone.localstack.LocalPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** PostgreSQL with its data and port, which it keeps over restarts. */
final class Database implements AutoCloseable {
  private final Path dir;
  private LocalPostgres server;

  private Database(Path dir, LocalPostgres server) {
    this.dir = dir;
    this.server = server;
  }

  static Database start(Path dir) {
    return new Database(dir, LocalPostgres.start(dir, 0));
  }

  String jdbcUrl() {
    return server.jdbcUrl();
  }

  String user() {
    return server.user();
  }

  String password() {
    return server.password();
  }

  /** Ends it with all its connections, as its own stop command does. */
  void stop() {
    server.close();
  }

  /** On the same port and data. */
  void startAgain() {
    server = LocalPostgres.start(dir, server.port());
  }

  /** As a supervisor does it: starts it again where it has ended, until it answers. */
  void bringBack() throws InterruptedException {
    for (boolean answers = false; !answers; answers = answers()) {
      if (!server.isRunning()) {
        startAgain();
      }
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private boolean answers() {
    try {
      execute("SELECT 1");
      return true;
    } catch (SQLException e) {
      return false; // it recovers, or is about to end
    }
  }

  void signal(Signal signal) {
    signal.toAll(server.process());
  }

  /**
   * The caller closes it.
   *
   * @param seconds after which an unanswered question fails
   */
  Connection connect(int seconds) throws SQLException {
    Properties settings = new Properties();
    settings.put("user", user());
    settings.put("password", password());
    for (String limit : new String[] {"connectTimeout", "socketTimeout", "loginTimeout"}) {
      settings.put(limit, String.valueOf(seconds));
    }
    return DriverManager.getConnection(jdbcUrl(), settings);
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = connect(60);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    stop();
  }
}
