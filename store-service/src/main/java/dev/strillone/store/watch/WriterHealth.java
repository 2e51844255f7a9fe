package dev.strillone.store.watch;

import dev.strillone.kafka.progress.Sight;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Says what the watchdog sees: dead is what it ends. */
@Liveness
@Singleton
final class WriterHealth implements HealthCheck {
  private final WriterWatch watch;

  WriterHealth(WriterWatch watch) {
    this.watch = watch;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("writer").status(watch.watchdog().isAlive());
    answer.withData("stalledSeconds", watch.watchdog().stalled().toSeconds());
    if (watch.watchdog().seen() instanceof Sight.Waits(String reason)) {
      answer.withData("waitingFor", reason);
    }
    return answer.build();
  }
}
