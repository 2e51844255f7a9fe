package dev.strillone.localstack.supervise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Waits for services that get ready side by side, and tells each as it is. */
record ReadyTogether(List<SupervisedService> services, Duration limit, Progress progress) {
  private static final Duration PAUSE = Duration.ofMillis(100);

  void await() throws InterruptedException {
    long begin = System.nanoTime();
    List<SupervisedService> waiting = new ArrayList<>(services);
    try (Readiness readiness = new Readiness()) {
      while (!waiting.isEmpty()) {
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        waiting.removeIf(service -> isReady(service, readiness, took));
        Thread.sleep(PAUSE);
      }
    }
  }

  private boolean isReady(SupervisedService service, Readiness readiness, Duration took) {
    if (readiness.of(service.spec().url())) {
      progress.ready(service.spec().name(), service.spec().url().toString(), took);
      return true;
    }
    service.failIfEnded();
    if (took.compareTo(limit) > 0) {
      throw service.failure("was not ready within " + limit.toSeconds() + " s");
    }
    return false;
  }
}
