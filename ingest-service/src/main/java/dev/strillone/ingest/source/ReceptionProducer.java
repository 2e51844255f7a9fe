package dev.strillone.ingest.source;

import dev.strillone.ingest.article.DocumentIntake;
import dev.strillone.ingest.boilerplate.LineMemory;
import dev.strillone.ingest.boilerplate.MemoryKeeper;
import dev.strillone.ingest.boilerplate.PublishedDocuments;
import dev.strillone.ingest.publish.ArticlePublisher;
import dev.strillone.ingest.publish.LinesPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import io.prometheus.client.CollectorRegistry;
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
  ReceiptClock receipts(Clock clock) {
    return new ReceiptClock(clock);
  }

  @Produces
  @Singleton
  Splitter splitter(IngestConfig config) {
    return new TimedSplitter(
        new DocumentIntake(config.maxDocumentSize().asLongValue())::take,
        config.timeLimit(),
        System::nanoTime);
  }

  /** One for all: the extension's own is made anew for whoever asks, and what is registered there is never shown. */
  @Produces
  @Singleton
  CollectorRegistry metrics() {
    return new CollectorRegistry(true);
  }

  @Produces
  @Singleton
  DocumentLedger ledger(CollectorRegistry metrics) {
    DocumentLedger ledger = new DocumentLedger();
    new LedgerMetrics(ledger).register(metrics);
    return ledger;
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
      PublishedDocuments published,
      DocumentLedger ledger,
      MeterRegistry registry) {
    return new Reception(
        new Lines(memory, keeper::isCaughtUp, lines::publish),
        splitter,
        new Publication(articles::publish, published, new ArticleCounters(registry)),
        ledger,
        new Room(config.maxInFlight(), config.maxInFlightSize().asLongValue()));
  }

  @Produces
  @Singleton
  Retries retries(Reception reception) {
    return new Retries(reception);
  }
}
