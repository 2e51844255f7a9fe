package dev.strillone.enrich.outcome;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows the counts of the partitions that this instance has, and of no others: the sum over all instances is right
 * whoever has which.
 */
public final class PartitionCounts {
  private final MeterRegistry registry;
  private final Map<Integer, Shown> partitions = new HashMap<>();

  public PartitionCounts(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * Shows a partition until it is closed, or until somebody else here shows the same one.
   *
   * @param totals what it has come to so far
   */
  public synchronized Shown show(int partition, Totals totals) {
    Shown before = partitions.get(partition);
    if (before != null) {
      before.close();
    }
    Shown shown = new Shown(partition, totals);
    partitions.put(partition, shown);
    shown.register();
    return shown;
  }

  private synchronized void hide(Shown shown) {
    shown.meters.forEach(registry::remove);
    shown.meters.clear();
    partitions.remove(shown.partition, shown);
  }

  /** A partition as it is shown. The registry holds it weakly, the map above does not. */
  public final class Shown implements AutoCloseable {
    private final int partition;
    private final List<Meter> meters = new ArrayList<>();
    private volatile Totals totals;

    private Shown(int partition, Totals totals) {
      this.partition = partition;
      this.totals = totals;
    }

    public void now(Totals later) {
      totals = later;
    }

    @Override
    public void close() {
      hide(this);
    }

    private void register() {
      String number = String.valueOf(partition);
      meters.add(
          FunctionCounter.builder(
                  "strillone.enrich.articles.received", this, shown -> shown.totals.received())
              .description("Records that came to enrich-service, since counting began")
              .tag("partition", number)
              .register(registry));
      for (ArticleOutcome outcome : ArticleOutcome.values()) {
        meters.add(
            FunctionCounter.builder(
                    "strillone.enrich.articles", this, shown -> shown.totals.of(outcome))
                .description("Records by the way they left enrich-service, since counting began")
                .tag("partition", number)
                .tag("outcome", outcome.tag())
                .register(registry));
      }
    }
  }
}
