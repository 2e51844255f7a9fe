package dev.strillone.system;

import dev.strillone.localstack.supervise.Backoff;
import dev.strillone.localstack.supervise.DataDirectory;
import dev.strillone.localstack.supervise.LocalStack;
import dev.strillone.localstack.supervise.Port;
import dev.strillone.localstack.supervise.Running;
import dev.strillone.localstack.supervise.StackConfig;
import dev.strillone.localstack.supervise.StrilloneServices;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A running Strillone with the services as they were built. */
final class Pipeline implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private final LocalStack stack;
  private final Told told;

  private Pipeline(LocalStack stack, Told told) {
    this.stack = stack;
    this.told = told;
  }

  static Pipeline start(Path dir) {
    StackConfig config =
        new StackConfig(
            new DataDirectory(dir),
            Port.any(),
            Port.any(),
            new StrilloneServices(projectRoot(), Port.any(), Port.any(), Port.any()),
            new Backoff(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofMinutes(1)),
            START_LIMIT);
    Told told = new Told();
    return new Pipeline(LocalStack.start(config, told), told);
  }

  static Path projectRoot() {
    return Path.of(System.getProperty("project.root"));
  }

  Ingest ingest() {
    return new Ingest(address(StrilloneServices.INGEST));
  }

  Store store() {
    return new Store(address(StrilloneServices.STORE));
  }

  Kafka kafka() {
    return new Kafka(stack.running().part(Running.KAFKA).address());
  }

  /** As the owner of the schema; the caller closes it. */
  Connection database() throws SQLException {
    return DriverManager.getConnection(
        stack.running().part(Running.POSTGRES).address(), "news", "news");
  }

  long pid(String service) {
    return stack.running().part(service).process().pid();
  }

  /** As kill -9 does; the stack starts it again. */
  void kill(String service) {
    process(service).destroyForcibly();
  }

  ProcessHandle process(String service) {
    return stack
        .running()
        .part(service)
        .process()
        .alive()
        .orElseThrow(() -> new IllegalStateException(service + " is not running"));
  }

  /** Of the service's process that ended last. */
  int exitCode(String service) {
    return told.exitCode(service).orElseThrow();
  }

  /** Whether it answers that it is ready; not while it is being started again. */
  boolean isReady(String service) {
    try {
      return Http.get(address(service).resolve("/q/health/ready")).status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  URI address(String service) {
    return URI.create(stack.running().part(service).address());
  }

  /**
   * Stops everything, whatever comes.
   *
   * @throws AssertionError if a service published what its own schema does not take
   */
  @Override
  public void close() {
    List<String> broken;
    try {
      broken =
          Stream.of(Kafka.RAW, Kafka.ENRICHED)
              .flatMap(topic -> PublishedContract.broken(kafka().read(topic)).stream())
              .toList();
    } finally {
      stack.close();
    }
    assertThat(broken).as("published events that break the contract").isEmpty();
  }
}
