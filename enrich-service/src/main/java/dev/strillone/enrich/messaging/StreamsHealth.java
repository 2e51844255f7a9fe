package dev.strillone.enrich.messaging;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Quarkus' own checks are off: they call a service dead that only waits for its topics. The models are loaded and warm
 * before the streams exist, so that a stream at work says both.
 */
@Dependent
final class StreamsHealth {
  private static final String NAME = "enrich stream";

  @Produces
  @Singleton
  @Liveness
  HealthCheck alive(KafkaStreams streams) {
    return () -> response(streams.state(), isAlive(streams.state()));
  }

  @Produces
  @Singleton
  @Readiness
  HealthCheck ready(KafkaStreams streams) {
    return () -> response(streams.state(), streams.state().isRunningOrRebalancing());
  }

  @Produces
  @Singleton
  @Startup
  HealthCheck started(KafkaStreams streams) {
    return () -> response(streams.state(), true);
  }

  /** What does not come back by itself is dead; who waits for topics or for a broker is alive. */
  static boolean isAlive(State state) {
    return switch (state) {
      case CREATED, REBALANCING, RUNNING, PENDING_SHUTDOWN -> true;
      case NOT_RUNNING, PENDING_ERROR, ERROR -> false;
    };
  }

  private static HealthCheckResponse response(State state, boolean up) {
    return HealthCheckResponse.named(NAME).status(up).withData("state", state.name()).build();
  }
}
