package dev.strillone.store.outcome;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows the counts of the partitions that this instance has, and of no others: the sum over all instances is right
 * whoever has which.
 */
public final class PartitionMeters {
  private final MeterRegistry registry;
  private final Map<Integer, Partition> owned = new HashMap<>();

  public PartitionMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** From now on they are shown, each as soon as its counts are known. */
  public synchronized void assigned(Collection<Integer> partitions) {
    partitions.forEach(partition -> owned.computeIfAbsent(partition, Partition::new));
  }

  public synchronized void revoked(Collection<Integer> partitions) {
    for (Integer partition : partitions) {
      Partition gone = owned.remove(partition);
      if (gone != null) {
        gone.meters.forEach(registry::remove);
      }
    }
  }

  /** Counts as they were committed, by partition. Those of other instances' partitions are passed over. */
  public synchronized void know(Map<Integer, Totals> counts) {
    counts.forEach(
        (number, totals) -> {
          Partition partition = owned.get(number);
          if (partition != null) {
            partition.know(totals);
          }
        });
  }

  /** One partition of this instance; the registry holds it weakly, the map above does not. */
  private final class Partition {
    private final String number;
    private final List<Meter> meters = new ArrayList<>();
    private volatile Totals totals = Totals.NONE;

    private Partition(int number) {
      this.number = String.valueOf(number);
    }

    private void know(Totals later) {
      totals = totals.orLater(later);
      if (meters.isEmpty()) {
        register();
      }
    }

    private void register() {
      meters.add(
          FunctionCounter.builder(
                  "strillone.store.articles.received", this, p -> p.totals.received())
              .description("Records that came to store-service, since counting began")
              .tag("partition", number)
              .register(registry));
      for (Outcome outcome : Outcome.values()) {
        meters.add(
            FunctionCounter.builder("strillone.store.articles", this, p -> p.totals.of(outcome))
                .description("Records by what became of them, since counting began")
                .tag("partition", number)
                .tag("outcome", outcome.tag())
                .register(registry));
      }
    }
  }
}
