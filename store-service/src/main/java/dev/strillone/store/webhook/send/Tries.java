package dev.strillone.store.webhook.send;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a delivery was tried since it was last set going.
 *
 * @param failures those that are held against it: not what happened to it while its endpoint was known to be away
 * @param first when it was first tried
 */
public record Tries(int failures, @Nullable Instant first) {
  Instant firstOr(Instant now) {
    return first == null ? now : first;
  }
}
