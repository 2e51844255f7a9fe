package dev.strillone.testbackends;

import dev.strillone.localstack.LocalPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * An empty PostgreSQL database for a Quarkus test; sets {@code quarkus.datasource.jdbc.url}, {@code username} and
 * {@code password}. A field of type {@link Database} in the test gets it.
 */
public final class PostgresBackend implements QuarkusTestResourceLifecycleManager {
  private @Nullable Database database;

  /** An empty database, for tests without Quarkus; the caller closes it. */
  public static Database open() {
    return switch (Backends.wanted()) {
      case EMBEDDED -> embedded();
      case CONTAINERS -> container();
    };
  }

  @Override
  public Map<String, String> start() {
    database = open();
    return Map.of(
        "quarkus.datasource.jdbc.url", database.jdbcUrl(),
        "quarkus.datasource.username", database.user(),
        "quarkus.datasource.password", database.password());
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(database, field -> field.getType() == Database.class);
  }

  @Override
  public void stop() {
    if (database != null) {
      database.close();
      database = null;
    }
  }

  private static Database embedded() {
    Path dir = Directories.create("postgres");
    LocalPostgres server = LocalPostgres.start(dir, 0);
    return new Database(
        server.jdbcUrl(),
        server.user(),
        server.password(),
        () -> {
          server.close();
          Directories.delete(dir);
        });
  }

  private static Database container() {
    PostgreSQLContainer container = new PostgreSQLContainer(Images.postgres());
    container.withDatabaseName("news").withUsername("news").withPassword("news").start();
    return new Database(
        container.getJdbcUrl(), container.getUsername(), container.getPassword(), container::stop);
  }
}
