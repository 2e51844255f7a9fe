package dev.strillone.store.outcome;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many records of a partition came, and how many ended in which outcome, since counting began.
 *
 * @param outcomes each outcome has a count
 */
public record Totals(long received, Map<Outcome, Long> outcomes) {
  public static final Totals NONE = new Totals(0, Map.of());

  public Totals {
    Map<Outcome, Long> all = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      all.put(outcome, outcomes.getOrDefault(outcome, 0L));
    }
    outcomes = Map.copyOf(all);
  }

  public long of(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  /** The later of two: counts only grow. */
  Totals orLater(Totals other) {
    return other.received > received ? other : this;
  }
}
