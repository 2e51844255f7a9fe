package dev.strillone.training.names;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Exact spans with their type, counted as CoNLL 2003 does: per type, micro and macro. */
public final class SpanScore {
  private static final Set<String> THREE = Set.of("PER", "ORG", "LOC");

  private final Map<String, int[]> counts = new TreeMap<>();

  /** Adds a sentence's spans, each as {@code type:first:end}. */
  public void add(Set<String> gold, Set<String> predicted) {
    gold.forEach(span -> row(span)[predicted.contains(span) ? 0 : 2]++);
    predicted.stream().filter(span -> !gold.contains(span)).forEach(span -> row(span)[1]++);
  }

  private int[] row(String span) {
    return counts.computeIfAbsent(span.substring(0, span.indexOf(':')), type -> new int[3]);
  }

  public double micro() {
    return micro(counts.keySet());
  }

  /** Of some types alone. */
  public double micro(Set<String> types) {
    int[] sum = new int[3];
    counts.forEach(
        (type, row) -> {
          if (types.contains(type)) {
            Arrays.setAll(sum, i -> sum[i] + row[i]);
          }
        });
    return f1(sum);
  }

  public double macro() {
    return counts.values().stream().mapToDouble(SpanScore::f1).average().orElse(0);
  }

  private static double f1(int[] row) {
    int total = 2 * row[0] + row[1] + row[2];
    return total == 0 ? 0 : 200.0 * row[0] / total;
  }

  public String table() {
    StringBuilder table = new StringBuilder();
    counts.forEach((type, row) -> table.append("%s %.2f  ".formatted(type, f1(row))));
    return table
        .append(
            "micro %.2f  macro %.2f  PER/ORG/LOC %.2f".formatted(micro(), macro(), micro(THREE)))
        .toString();
  }
}
