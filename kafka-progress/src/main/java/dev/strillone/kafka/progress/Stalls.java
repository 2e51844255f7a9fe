package dev.strillone.kafka.progress;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Since when records wait for a worker that does not get on. Time is what is handed in with each look, and counts only
 * while somebody looks.
 */
final class Stalls {
  private final Map<Integer, Duration> waitingSince = new HashMap<>();
  private final Map<Integer, Duration> movedAt = new HashMap<>();
  private final Map<Integer, Long> positions = new HashMap<>();

  /** As if nothing had been seen before. */
  void forget() {
    waitingSince.clear();
    movedAt.clear();
    positions.clear();
  }

  /**
   * How long the worker that got on least has stood still while records waited for it; zero where all get on.
   *
   * @param now never less than before
   * @param workers the partitions of each; what none of them has is forgotten
   */
  Duration longest(
      Duration now, Collection<Set<Integer>> workers, Map<Integer, PartitionProgress> progress) {
    workers.forEach(worker -> worker.forEach(partition -> see(now, partition, progress)));
    positions
        .keySet()
        .removeIf(partition -> workers.stream().noneMatch(w -> w.contains(partition)));
    waitingSince.keySet().retainAll(positions.keySet());
    movedAt.keySet().retainAll(positions.keySet());
    return workers.stream()
        .map(worker -> stalled(now, worker))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  private void see(Duration now, int partition, Map<Integer, PartitionProgress> progress) {
    PartitionProgress seen = progress.get(partition);
    if (seen == null) {
      return;
    }
    Long before = positions.put(partition, seen.position());
    if (before != null && before != seen.position()) {
      movedAt.put(partition, now);
    }
    if (seen.waiting() == 0) {
      waitingSince.remove(partition);
    } else {
      waitingSince.putIfAbsent(partition, now);
    }
  }

  /** A worker takes its partitions in turns, so to get on in one of them is to get on. */
  private Duration stalled(Duration now, Set<Integer> worker) {
    return worker.stream()
        .filter(waitingSince::containsKey)
        .map(waitingSince::get)
        .min(Duration::compareTo)
        .map(waiting -> now.minus(Collections.max(List.of(waiting, lastMove(worker, waiting)))))
        .orElse(Duration.ZERO);
  }

  private Duration lastMove(Set<Integer> worker, Duration otherwise) {
    return worker.stream()
        .filter(movedAt::containsKey)
        .map(movedAt::get)
        .max(Duration::compareTo)
        .orElse(otherwise);
  }
}
