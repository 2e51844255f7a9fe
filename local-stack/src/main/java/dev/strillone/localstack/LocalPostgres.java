package dev.strillone.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * A PostgreSQL server of our own: on the loopback interface only, with database and role {@code news}. Its data stays
 * in its directory, and a commit is on the disk before it is answered.
 */
public final class LocalPostgres implements AutoCloseable {
  private static final String NAME = "news";
  private static final Duration STARTUP = Duration.ofSeconds(60);

  private final Path dir;
  private final EmbeddedPostgres server;

  private LocalPostgres(Path dir, EmbeddedPostgres server) {
    this.dir = dir;
    this.server = server;
  }

  /**
   * Starts a server and returns when it answers queries. One that a crashed run left behind on this directory is
   * stopped first.
   *
   * @param dir where its data lives; made when absent
   * @param port where it listens, 0 for any free port
   * @throws IllegalStateException where the port is taken
   */
  public static LocalPostgres start(Path dir, int port) {
    Postmaster.stopLeftover(dir);
    int chosen = Ports.orFree(port);
    if (!Ports.isFree(chosen)) {
      throw new IllegalStateException(
          "port " + chosen + " for PostgreSQL is taken by another program");
    }
    try {
      Files.createDirectories(dir);
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(dir.toAbsolutePath())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPort(chosen)
              .setPGStartupWait(STARTUP)
              // the library switches these off, which is fit for throw-away data alone
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("listen_addresses", Ports.HOST)
              .setServerConfig("max_connections", "60")
              .setLocaleConfig("locale", "C")
              // text search lowercases by this: with plain C, "È" would stay as it is
              .setLocaleConfig("lc-ctype", unicodeCtype())
              .start();
      LocalPostgres postgres = new LocalPostgres(dir, server);
      postgres.createDatabase();
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start in " + dir, e);
    }
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://" + Ports.HOST + ":" + server.getPort() + "/" + NAME;
  }

  public String user() {
    return NAME;
  }

  public String password() {
    return NAME;
  }

  public int port() {
    return server.getPort();
  }

  /** Whether its process is there; whether it answers is another question. */
  public boolean isRunning() {
    return Postmaster.running(dir).isPresent();
  }

  /** The server's own process. */
  public ProcessHandle process() {
    return Postmaster.running(dir)
        .orElseThrow(() -> new IllegalStateException("no PostgreSQL runs on " + dir));
  }

  @Override
  public void close() {
    Optional<ProcessHandle> postmaster = Postmaster.running(dir);
    try {
      server.close();
      // it takes its pid file away, which the library waits for, a moment before it is gone
      postmaster.ifPresent(Postmaster::awaitEnd);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not stop", e);
    }
  }

  private static String unicodeCtype() {
    return System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
  }

  private void createDatabase() {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      if (absent(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
        statement.execute("create role " + NAME + " login password '" + NAME + "'");
      }
      if (absent(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
        statement.execute("create database " + NAME + " owner " + NAME);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("database " + NAME + " cannot be created", e);
    }
  }

  private static boolean absent(Statement statement, String query) throws SQLException {
    try (ResultSet found = statement.executeQuery(query)) {
      return !found.next();
    }
  }
}
