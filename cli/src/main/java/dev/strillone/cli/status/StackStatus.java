package dev.strillone.cli.status;

import java.util.List;
import java.util.Map;

/**
 * How a stack is doing.
 *
 * @param lag records that wait, by consumer group; -1 when Kafka does not answer
 * @param outcomes articles or documents by stage and outcome, since each service started
 */
public record StackStatus(
    String dataDirectory,
    List<Part> parts,
    Map<String, Long> lag,
    Map<String, Map<String, Long>> outcomes) {
  public StackStatus {
    parts = List.copyOf(parts);
    lag = Map.copyOf(lag);
    outcomes = Map.copyOf(outcomes);
  }

  /**
   * One part of it.
   *
   * @param state {@code up}, {@code starting} (alive but not ready) or {@code down}
   */
  public record Part(String name, String state, long pid, String address) {}

  public boolean healthy() {
    return parts.stream().allMatch(part -> part.state().equals("up")) && !lag.containsValue(-1L);
  }
}
