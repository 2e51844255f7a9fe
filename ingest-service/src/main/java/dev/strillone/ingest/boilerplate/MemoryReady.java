package dev.strillone.ingest.boilerplate;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Not started, and not ready, before the memory of repeated lines is complete. */
@Readiness
@Startup
@Singleton
final class MemoryReady implements HealthCheck {
  private final MemoryKeeper keeper;

  MemoryReady(MemoryKeeper keeper) {
    this.keeper = keeper;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("memory of repeated lines")
        .status(keeper.isCaughtUp())
        .build();
  }
}
