package dev.strillone.store.webhook.send;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a try means for its delivery and for its endpoint.
 *
 * @param pause before this delivery is tried again, where it is {@link Fate#AGAIN}
 * @param endpointWait before anything is sent to the endpoint
 * @param stop why the webhook is paused, where it is
 */
public record Verdict(
    Fate fate,
    Tries tries,
    Duration pause,
    Health health,
    Duration endpointWait,
    @Nullable String stop) {
  /** What becomes of the delivery. */
  public enum Fate {
    DELIVERED,
    AGAIN,
    GIVEN_UP
  }
}
