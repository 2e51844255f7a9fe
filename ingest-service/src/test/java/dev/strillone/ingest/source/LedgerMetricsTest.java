package dev.strillone.ingest.source;

import dev.strillone.events.SourceKind;
import io.prometheus.client.CollectorRegistry;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LedgerMetricsTest {
  private final DocumentLedger ledger = new DocumentLedger();
  private final CollectorRegistry registry = new CollectorRegistry();

  @Test
  void documentsAreShownBySourceAndOutcome() {
    new LedgerMetrics(ledger).register(registry);
    DocumentLedger.Entry _ = ledger.receive(SourceKind.FOLDER, 2);
    try (DocumentLedger.Entry done = ledger.receive(SourceKind.HTTP, 1)) {
      done.end(List.of(DocumentResult.QUARANTINED));
    }

    Double quarantined =
        registry.getSampleValue(
            "strillone_ingest_documents_total",
            new String[] {"outcome", "source"},
            new String[] {"quarantined", "http"});

    assertThat(quarantined).isEqualTo(1);
    assertThat(
            registry.getSampleValue(
                "strillone_ingest_documents_received_total",
                new String[] {"source"},
                new String[] {"folder"}))
        .isEqualTo(2);
    assertThat(registry.getSampleValue("strillone_ingest_documents_in_flight")).isEqualTo(2);
  }

  @Test
  void everyScrapeAddsUpWhileDocumentsComeAndEnd() throws Exception {
    LedgerMetrics metrics = new LedgerMetrics(ledger);
    AtomicBoolean stop = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> senders =
          Stream.generate(() -> threads.<Object>submit(() -> send(stop)))
              .limit(2)
              .<Future<?>>map(future -> future)
              .toList();

      List<Double> differences =
          Stream.generate(() -> difference(metrics)).limit(2000).distinct().toList();

      stop.set(true);
      for (Future<?> sender : senders) {
        sender.get();
      }
      assertThat(differences).containsExactly(0.0);
    }
  }

  private Object send(AtomicBoolean stop) {
    while (!stop.get()) {
      try (DocumentLedger.Entry entry = ledger.receive(SourceKind.HTTP, 3)) {
        entry.end(Collections.nCopies(3, DocumentResult.PUBLISHED));
      }
    }
    return stop;
  }

  private static double difference(LedgerMetrics metrics) {
    double received = 0;
    double others = 0;
    for (var family : metrics.collect()) {
      double sum = family.samples.stream().mapToDouble(sample -> sample.value).sum();
      if (family.name.endsWith("_received")) {
        received += sum;
      } else {
        others += sum;
      }
    }
    return received - others;
  }
}
