package dev.strillone.cli.status;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What came to one stage, and what became of it.
 *
 * @param received absent where the stage does not count it
 * @param inFlight came and is still at work; absent where the stage does not count it
 * @param outcomes how many ended in each
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StageCounts(
    @Nullable Long received,
    @Nullable Long inFlight,
    @JsonAnyGetter NavigableMap<String, Long> outcomes) {
  public StageCounts {
    outcomes = Collections.unmodifiableNavigableMap(new TreeMap<>(outcomes));
  }

  /** Whether everything received ended in one outcome or is at work; absent where nothing was counted at the door. */
  @JsonProperty
  public @Nullable Boolean addsUp() {
    return received == null ? null : missing() == 0;
  }

  /** How many are unaccounted for; below zero, more came out than in. */
  long missing() {
    long known = outcomes.values().stream().mapToLong(Long::longValue).sum();
    return (received == null ? known : received) - known - (inFlight == null ? 0 : inFlight);
  }

  /** The sum of two, as of a stage's partitions. */
  StageCounts plus(StageCounts other) {
    NavigableMap<String, Long> sums = new TreeMap<>(outcomes);
    other.outcomes.forEach((outcome, count) -> sums.merge(outcome, count, Long::sum));
    return new StageCounts(sum(received, other.received), sum(inFlight, other.inFlight), sums);
  }

  private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
    return one == null ? other : other == null ? one : Long.valueOf(one + other);
  }
}
