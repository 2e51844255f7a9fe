package dev.strillone.enrich.replay;

import java.util.HashMap;
import java.util.Map;

/**
 * How far a replay is: positions by partition. It runs to the end of the topic as it was at the start, and then to the
 * end as it was when everything of the window was out: what came in between may be a later wording of the same articles.
 */
final class Course {
  private final Map<Integer, Long> start;
  private final Unread unread;
  private Map<Integer, Long> target;
  private Map<Integer, Long> position;
  private boolean windowIsOut;

  /** Whether a partition has any record from one position to another that a reader would get. */
  @FunctionalInterface
  interface Unread {
    boolean between(int partition, long from, long to);
  }

  /**
   * @param start where the window begins
   * @param ends of the partitions now
   * @param unread asked only where a position stands still before an end: markers of transactions are never read
   */
  Course(Map<Integer, Long> start, Map<Integer, Long> ends, Unread unread) {
    this.start = Map.copyOf(start);
    this.target = Map.copyOf(ends);
    this.position = Map.of();
    this.unread = unread;
  }

  /**
   * Takes in how far the work is committed.
   *
   * @param ends of the partitions now
   * @return whether all is done
   */
  boolean reached(Map<Integer, Long> committed, Map<Integer, Long> ends) {
    Map<Integer, Long> before = position;
    position = new HashMap<>(start);
    position.putAll(committed);
    boolean there =
        target.keySet().stream()
            .allMatch(partition -> there(partition, before.getOrDefault(partition, -1L)));
    if (!there || windowIsOut) {
      return there;
    }
    windowIsOut = true;
    target = Map.copyOf(ends);
    return target.keySet().stream().allMatch(partition -> at(partition) >= end(partition));
  }

  private boolean there(int partition, long before) {
    return at(partition) >= end(partition)
        || (at(partition) == before && !unread.between(partition, before, end(partition)));
  }

  /** Of all partitions together, what is read and how much there is to read. */
  long read() {
    return target.keySet().stream()
        .mapToLong(partition -> Math.min(at(partition), end(partition)) - first(partition))
        .map(records -> Math.max(0, records))
        .sum();
  }

  long all() {
    return target.keySet().stream()
        .mapToLong(partition -> Math.max(0, end(partition) - first(partition)))
        .sum();
  }

  private long at(int partition) {
    return position.getOrDefault(partition, first(partition));
  }

  private long end(int partition) {
    return target.getOrDefault(partition, 0L);
  }

  private long first(int partition) {
    return start.getOrDefault(partition, 0L);
  }
}
