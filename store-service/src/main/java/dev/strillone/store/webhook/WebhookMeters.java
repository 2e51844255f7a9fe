package dev.strillone.store.webhook;

import dev.strillone.store.webhook.send.Verdict;
import dev.strillone.store.webhook.table.Backlog;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts what this instance sends, and shows what waits in all. */
@Singleton
final class WebhookMeters {
  private final Counter delivered;
  private final Counter failed;
  private final Counter retried;
  private volatile Backlog backlog = Backlog.NOTHING;

  WebhookMeters(MeterRegistry registry) {
    this.delivered = attempts(registry, "delivered");
    this.retried = attempts(registry, "retried");
    this.failed = attempts(registry, "failed");
    Gauge.builder("strillone.webhooks.pending", () -> backlog.pending())
        .description("Deliveries that wait, of all webhooks")
        .register(registry);
    Gauge.builder("strillone.webhooks.oldest", () -> backlog.oldest().toSeconds())
        .baseUnit("seconds")
        .description("For how long the oldest delivery of an active webhook has waited")
        .register(registry);
    Gauge.builder("strillone.webhooks.paused", () -> backlog.paused())
        .description("Webhooks that are paused")
        .register(registry);
  }

  private static Counter attempts(MeterRegistry registry, String outcome) {
    return Counter.builder("strillone.webhooks.attempts")
        .description("Requests to webhooks by what they came to")
        .tag("outcome", outcome)
        .register(registry);
  }

  void count(Verdict verdict) {
    Counter counter =
        switch (verdict.fate()) {
          case DELIVERED -> delivered;
          case AGAIN -> retried;
          case GIVEN_UP -> failed;
        };
    counter.increment();
  }

  void show(Backlog now) {
    backlog = now;
  }
}
