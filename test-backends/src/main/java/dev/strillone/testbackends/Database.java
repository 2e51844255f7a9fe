package dev.strillone.testbackends;

/**
 * A test's PostgreSQL database.
 *
 * @param jdbcUrl how to reach it
 * @param user a role that owns it
 * @param password the role's
 * @param stop stops the server and deletes its data
 */
public record Database(String jdbcUrl, String user, String password, Runnable stop)
    implements AutoCloseable {
  @Override
  public void close() {
    stop.run();
  }
}
