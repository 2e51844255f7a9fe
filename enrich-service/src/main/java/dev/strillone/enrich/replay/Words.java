package dev.strillone.enrich.replay;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a replay says of itself, a line each. */
final class Words {
  private Words() {}

  static String start(Window window, boolean continued) {
    return "replay: %s%s".formatted(window, continued ? "; continues where it was stopped" : "");
  }

  static String progress(Course course, Tally tally) {
    long all = course.all();
    long read = course.read();
    return String.format(
        Locale.ROOT,
        "replay: %,d of %,d records read (%d %%), %,d articles tagged anew",
        read,
        all,
        all == 0 ? 100 : read * 100 / all,
        tally.taggedSoFar());
  }

  static String end(Course course, Tally tally, boolean continued) {
    Map<String, Long> failures = tally.failures();
    String failed =
        failures.isEmpty()
            ? ""
            : "; left as they were, the log names them: "
                + failures.entrySet().stream()
                    .map(
                        entry ->
                            String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
                    .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "replay: done; %,d records read, %,d articles tagged anew%s%s",
        course.all(),
        tally.taggedSoFar(),
        continued ? " since it was continued" : "",
        failed);
  }
}
