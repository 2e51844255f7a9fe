package dev.strillone.ingest.source;

import dev.strillone.events.SourceKind;
import io.prometheus.client.Collector;
import io.prometheus.client.CounterMetricFamily;
import io.prometheus.client.GaugeMetricFamily;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Shows the ledger to Prometheus, all of it as of one moment: meters of their own would be read one after the other, and a
 * document that ends in between would stand in two of them or in none.
 */
final class LedgerMetrics extends Collector {
  private final DocumentLedger ledger;

  LedgerMetrics(DocumentLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public List<MetricFamilySamples> collect() {
    CounterMetricFamily received =
        new CounterMetricFamily(
            "strillone_ingest_documents_received",
            "Documents that were handed in",
            List.of("source"));
    CounterMetricFamily ended =
        new CounterMetricFamily(
            "strillone_ingest_documents",
            "Documents by how they ended",
            List.of("outcome", "source"));
    int inFlight = 0;
    for (Map.Entry<SourceKind, DocumentLedger.Account> each : ledger.accounts().entrySet()) {
      String source = each.getKey().name().toLowerCase(Locale.ROOT);
      DocumentLedger.Account account = each.getValue();
      received.addMetric(List.of(source), (double) account.received());
      account
          .ended()
          .forEach(
              (result, count) -> ended.addMetric(List.of(result.tag(), source), (double) count));
      inFlight += account.inFlight();
    }
    return List.of(
        received,
        ended,
        new GaugeMetricFamily(
            "strillone_ingest_documents_in_flight",
            "Documents that are in work, without an outcome yet",
            inFlight));
  }
}
