package dev.strillone.localstack.supervise;

import java.time.Duration;
import java.util.List;

/**
 * How a stack is to run.
 *
 * @param data where its data lives
 * @param kafkaPort Kafka's
 * @param postgresPort PostgreSQL's
 * @param services what runs on top, told where Kafka and PostgreSQL are
 * @param backoff how ended services are started again
 * @param startLimit how long each part may take to get ready
 */
public record StackConfig(
    DataDirectory data,
    Port kafkaPort,
    Port postgresPort,
    Services services,
    Backoff backoff,
    Duration startLimit) {

  /** Makes the services of a stack, in the order in which they are stopped. */
  @FunctionalInterface
  public interface Services {
    List<ServiceSpec> on(Backing backing);
  }

  /**
   * What services stand on.
   *
   * @param bootstrapServers Kafka's
   * @param jdbcUrl PostgreSQL's
   */
  public record Backing(
      String bootstrapServers, String jdbcUrl, String user, String password, DataDirectory data) {}
}
