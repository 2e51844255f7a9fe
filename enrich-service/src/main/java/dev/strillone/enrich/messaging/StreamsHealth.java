package dev.strillone.enrich.messaging;

import dev.strillone.kafka.progress.Sight;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Quarkus' own checks are off: they call a service dead that only waits for its topics. The models are loaded and warm
 * before the streams exist, so that a stream at work says both. What is dead the watchdog ends.
 */
@Dependent
final class StreamsHealth {
  private static final String NAME = "enrich stream";

  @Produces
  @Singleton
  @Liveness
  HealthCheck alive(KafkaStreams streams, StreamWatch watch) {
    return () -> {
      boolean alive = WatchedStream.isAlive(streams.state()) && watch.watchdog().isAlive();
      var answer = response(streams, alive);
      answer.withData("stalledSeconds", watch.watchdog().stalled().toSeconds());
      if (watch.watchdog().seen() instanceof Sight.Waits(String reason)) {
        answer.withData("waitingFor", reason);
      }
      return answer.build();
    };
  }

  @Produces
  @Singleton
  @Readiness
  HealthCheck ready(KafkaStreams streams) {
    return () -> response(streams, streams.state().isRunningOrRebalancing()).build();
  }

  @Produces
  @Singleton
  @Startup
  HealthCheck started(KafkaStreams streams) {
    return () -> response(streams, true).build();
  }

  private static HealthCheckResponseBuilder response(KafkaStreams streams, boolean up) {
    return HealthCheckResponse.named(NAME).status(up).withData("state", streams.state().name());
  }
}
