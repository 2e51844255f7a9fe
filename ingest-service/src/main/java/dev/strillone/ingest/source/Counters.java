package dev.strillone.ingest.source;

import dev.strillone.events.SourceKind;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts every document and every article that was handed in under exactly one outcome. */
final class Counters {
  enum Result {
    PUBLISHED,
    /** Never to be published: what is wrong with it was said to its sender. */
    REFUSED,
    /** Not published now; its sender holds it still. */
    UNAVAILABLE
  }

  private final MeterRegistry registry;

  Counters(MeterRegistry registry) {
    this.registry = registry;
  }

  void documents(SourceKind kind, Result result, int count) {
    registry
        .counter("strillone.ingest.documents", "outcome", tag(result), "source", tag(kind))
        .increment(count);
  }

  void articles(Result result, int count) {
    registry.counter("strillone.ingest.articles", "outcome", tag(result)).increment(count);
  }

  private static String tag(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
