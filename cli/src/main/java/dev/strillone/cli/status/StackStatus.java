package dev.strillone.cli.status;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How a stack is doing.
 *
 * @param lag records that wait, by consumer group; {@link Lag#UNKNOWN} when Kafka does not answer
 * @param quarantined documents that ingest-service keeps; {@link #UNKNOWN} where it does not say
 * @param outcomes articles or documents by stage
 * @param deadLetters how many nobody has decided about, by consumer; empty when store-service can't tell
 */
public record StackStatus(
    String dataDirectory,
    List<Part> parts,
    NavigableMap<String, Long> lag,
    long quarantined,
    NavigableMap<String, StageCounts> outcomes,
    NavigableMap<String, Long> deadLetters) {
  static final long UNKNOWN = -1;
  static final String UP = "up";
  static final String STARTING = "starting";
  static final String DOWN = "down";

  public StackStatus {
    parts = List.copyOf(parts);
    lag = Collections.unmodifiableNavigableMap(new TreeMap<>(lag));
    outcomes = Collections.unmodifiableNavigableMap(new TreeMap<>(outcomes));
    deadLetters = Collections.unmodifiableNavigableMap(new TreeMap<>(deadLetters));
  }

  /**
   * One part of it.
   *
   * @param state {@code up}, {@code starting} (alive but not ready) or {@code down}
   */
  public record Part(String name, String state, long pid, String address) {}

  public boolean healthy() {
    return parts.stream().allMatch(part -> part.state().equals(UP))
        && !lag.containsValue(Lag.UNKNOWN);
  }
}
