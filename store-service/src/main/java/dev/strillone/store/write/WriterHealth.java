package dev.strillone.store.write;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Dead when one batch takes so long that only a restart can help; waiting for the database is no death. */
@Liveness
@Singleton
class WriterHealth implements HealthCheck {
  private final Progress progress;
  private final Duration patience;

  WriterHealth(
      Progress progress,
      @ConfigProperty(name = "strillone.store.stuck-after", defaultValue = "5M")
          Duration patience) {
    this.progress = progress;
    this.patience = patience;
  }

  @Override
  public HealthCheckResponse call() {
    String waitingFor = progress.waitingFor();
    boolean stuck = waitingFor == null && progress.busy().compareTo(patience) > 0;
    var answer = HealthCheckResponse.named("writer").status(!stuck);
    answer.withData("busySeconds", progress.busy().toSeconds());
    if (waitingFor != null) {
      answer.withData("waitingFor", waitingFor);
    }
    return answer.build();
  }
}
