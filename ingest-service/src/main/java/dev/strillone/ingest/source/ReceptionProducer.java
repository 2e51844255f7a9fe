package dev.strillone.ingest.source;

import dev.strillone.ingest.article.DocumentIntake;
import dev.strillone.ingest.boilerplate.LineMemory;
import dev.strillone.ingest.boilerplate.MemoryKeeper;
import dev.strillone.ingest.publish.ArticlePublisher;
import dev.strillone.ingest.publish.LinesPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Wires the path. */
@Singleton
final class ReceptionProducer {
  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  Splitter splitter(IngestConfig config) {
    return new DocumentIntake(config.maxDocumentSize().asLongValue())::take;
  }

  @Produces
  @Singleton
  Reception reception(
      IngestConfig config,
      LineMemory memory,
      MemoryKeeper keeper,
      Splitter splitter,
      ArticlePublisher articles,
      LinesPublisher lines,
      MeterRegistry registry) {
    return new Reception(
        new Lines(memory, keeper::isCaughtUp, lines::publish),
        splitter,
        articles::publish,
        new Counters(registry),
        config.maxInFlight());
  }

  @Produces
  @Singleton
  Retries retries(Reception reception) {
    return new Retries(reception);
  }
}
