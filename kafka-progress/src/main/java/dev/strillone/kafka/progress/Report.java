package dev.strillone.kafka.progress;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What stands still, for the log. */
final class Report {
  private Report() {}

  static String of(Map<Integer, PartitionProgress> progress, Collection<Set<Integer>> workers) {
    String partitions =
        new TreeMap<>(progress)
            .entrySet().stream()
                .filter(entry -> entry.getValue().waiting() > 0)
                .map(
                    entry ->
                        "%d %d from offset %d"
                            .formatted(
                                entry.getKey(),
                                entry.getValue().waiting(),
                                entry.getValue().position()))
                .collect(Collectors.joining(", "));
    return "records wait and none is committed: in partition %s; this process has %s"
        .formatted(partitions, workers.isEmpty() ? "none of them" : workers);
  }
}
