package dev.strillone.cli.status;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The counts of outcomes among a service's metrics (Prometheus text format). */
final class Outcomes {
  private static final Pattern COUNTER =
      Pattern.compile("strillone_(\\w+?)_(articles|documents)_total\\{(.*)} ([0-9.Ee+-]+)");
  private static final Pattern OUTCOME = Pattern.compile("(?:^|,)outcome=\"([^\"]*)\"");

  private static final Pattern QUARANTINED =
      Pattern.compile("(?m)^strillone_ingest_quarantine_size(?:\\{.*})? ([0-9.Ee+-]+)$");

  private Outcomes() {}

  /** Documents in quarantine; {@link StackStatus#UNKNOWN} for a service that has none. */
  static long quarantined(String metrics) {
    Matcher size = QUARANTINED.matcher(metrics);
    return size.find() ? Math.round(Double.parseDouble(size.group(1))) : StackStatus.UNKNOWN;
  }

  /** Counts by stage ({@code ingest documents}, {@code store articles} …) and outcome; other labels are summed up. */
  static NavigableMap<String, NavigableMap<String, Long>> parse(String metrics) {
    NavigableMap<String, NavigableMap<String, Long>> counts = new TreeMap<>();
    metrics
        .lines()
        .map(COUNTER::matcher)
        .filter(Matcher::matches)
        .forEach(
            counter -> {
              Matcher outcome = OUTCOME.matcher(counter.group(3));
              if (outcome.find()) {
                counts
                    .computeIfAbsent(
                        counter.group(1) + " " + counter.group(2), stage -> new TreeMap<>())
                    .merge(
                        outcome.group(1),
                        Math.round(Double.parseDouble(counter.group(4))),
                        Long::sum);
              }
            });
    return counts;
  }
}
