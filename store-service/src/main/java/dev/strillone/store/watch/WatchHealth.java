package dev.strillone.store.watch;

import dev.strillone.kafka.progress.Sight;
import dev.strillone.kafka.progress.Watchdog;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Says what the watchdogs see: dead is what they end. */
@Dependent
final class WatchHealth {
  @Produces
  @Singleton
  @Liveness
  HealthCheck writer(ChannelWatches watches) {
    return () -> answer("writer", watches.writer());
  }

  @Produces
  @Singleton
  @Liveness
  HealthCheck webhooks(ChannelWatches watches) {
    return () -> answer("webhooks", watches.webhooks());
  }

  private static HealthCheckResponse answer(String name, Watchdog watchdog) {
    var answer = HealthCheckResponse.named(name).status(watchdog.isAlive());
    answer.withData("stalledSeconds", watchdog.stalled().toSeconds());
    if (watchdog.seen() instanceof Sight.Waits(String reason)) {
      answer.withData("waitingFor", reason);
    }
    return answer.build();
  }
}
