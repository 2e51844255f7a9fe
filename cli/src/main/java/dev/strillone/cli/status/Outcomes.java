package dev.strillone.cli.status;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The counts of outcomes among a service's metrics (Prometheus text format). */
final class Outcomes {
  private static final String LABELS_AND_VALUE = "(?:\\{(.*)})? ([0-9.Ee+-]+)";
  private static final Pattern COUNT =
      Pattern.compile(
          "strillone_(ingest|enrich|store)_(articles|documents)_(total|received_total|in_flight)"
              + LABELS_AND_VALUE);
  private static final Pattern OUTCOME = Pattern.compile("(?:^|,)outcome=\"([^\"]*)\"");

  private static final Pattern QUARANTINED =
      Pattern.compile("(?m)^strillone_ingest_quarantine_size" + LABELS_AND_VALUE + "$");

  private Outcomes() {}

  /** Documents in quarantine; {@link StackStatus#UNKNOWN} for a service that has none. */
  static long quarantined(String metrics) {
    Matcher size = QUARANTINED.matcher(metrics);
    return size.find() ? number(size.group(2)) : StackStatus.UNKNOWN;
  }

  /** Counts by stage ({@code ingest documents}, {@code store articles} …); partitions and other labels are summed up. */
  static NavigableMap<String, StageCounts> parse(String metrics) {
    NavigableMap<String, StageCounts> stages = new TreeMap<>();
    metrics
        .lines()
        .map(COUNT::matcher)
        .filter(Matcher::matches)
        .forEach(
            count ->
                counts(count.toMatchResult())
                    .ifPresent(
                        counts ->
                            stages.merge(
                                count.group(1) + " " + count.group(2), counts, StageCounts::plus)));
    return stages;
  }

  private static Optional<StageCounts> counts(MatchResult count) {
    long number = number(count.group(5));
    return switch (count.group(3)) {
      case "received_total" -> Optional.of(new StageCounts(number, null, new TreeMap<>()));
      case "in_flight" -> Optional.of(new StageCounts(null, number, new TreeMap<>()));
      default ->
          outcome(count.group(4))
              .map(name -> new StageCounts(null, null, new TreeMap<>(Map.of(name, number))));
    };
  }

  private static Optional<String> outcome(@Nullable String labels) {
    Matcher outcome = OUTCOME.matcher(labels == null ? "" : labels);
    return outcome.find() ? Optional.of(outcome.group(1)) : Optional.empty();
  }

  private static long number(String text) {
    return Math.round(Double.parseDouble(text));
  }
}
