package dev.strillone.events.deadletter;

import dev.strillone.events.Decoded;
import org.jspecify.annotations.Nullable;

/**
 * What was wrong with a record.
 *
 * @param detail what and where, for a person
 * @param stack the digest of what was thrown ({@link StackDigest}); absent where nothing was
 */
public record DeadLetterCause(DeadLetterReason reason, String detail, @Nullable String stack) {
  private static final int MAX_DETAIL = 1000;

  public DeadLetterCause {
    detail = detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL - 1) + "…";
  }

  public static DeadLetterCause of(DeadLetterReason reason, String detail) {
    return new DeadLetterCause(reason, detail, null);
  }

  public static DeadLetterCause of(DeadLetterReason reason, String detail, Throwable thrown) {
    return new DeadLetterCause(reason, detail, StackDigest.of(thrown));
  }

  public static DeadLetterCause of(Decoded.Undecodable<?> undecodable) {
    return of(DeadLetterReason.of(undecodable.reason()), undecodable.detail());
  }
}
