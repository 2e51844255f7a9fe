package dev.strillone.store.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/** What streams do, in numbers. */
final class StreamMeters {
  private final MeterRegistry registry;
  private final Counter sent;
  private final Counter catchUps;
  private final Counter skipped;

  StreamMeters(MeterRegistry registry) {
    this.registry = registry;
    this.sent = counter("strillone.store.stream.events", "Events sent, to all clients together");
    this.catchUps =
        counter(
            "strillone.store.stream.catch.ups",
            "How often a client needed what was no longer in memory");
    this.skipped =
        counter("strillone.store.stream.skipped", "New records of the topic that are no events");
  }

  void clients(Supplier<Number> now) {
    Gauge.builder("strillone.store.stream.clients", now)
        .description("Clients of the stream")
        .register(registry);
  }

  void sent() {
    sent.increment();
  }

  void catchUp() {
    catchUps.increment();
  }

  void skipped(int records) {
    skipped.increment(records);
  }

  private Counter counter(String name, String description) {
    return Counter.builder(name).description(description).register(registry);
  }
}
