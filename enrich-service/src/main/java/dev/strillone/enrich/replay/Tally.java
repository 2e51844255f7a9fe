package dev.strillone.enrich.replay;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What became of the articles of the window since this process started; those of an aborted round count again. */
final class Tally {
  private final LongAdder tagged = new LongAdder();
  private final Map<String, LongAdder> failed = new ConcurrentSkipListMap<>();

  void tagged() {
    tagged.increment();
  }

  /**
   * @param reason as dead letters have it
   */
  void failed(String reason) {
    failed.computeIfAbsent(reason, _ -> new LongAdder()).increment();
  }

  long taggedSoFar() {
    return tagged.sum();
  }

  /** How many failed, by reason. */
  Map<String, Long> failures() {
    Map<String, Long> failures = new TreeMap<>();
    failed.forEach((reason, times) -> failures.put(reason, times.sum()));
    return failures;
  }
}
