package dev.strillone.store.webhook.send;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint fares.
 *
 * @param failures in a row that are the endpoint's; while there are any, one request at a time probes it
 * @param failingSince the first failure of any kind since the last success
 */
public record Health(int failures, @Nullable Instant failingSince) {
  /** Nothing is known against it. */
  public static final Health GOOD = new Health(0, null);

  boolean isProbed() {
    return failures > 0;
  }

  Health failedAt(Instant now) {
    return new Health(failures + 1, since(now));
  }

  /** It answers, if only to refuse. */
  Health refusedAt(Instant now) {
    return new Health(0, since(now));
  }

  private Instant since(Instant now) {
    return failingSince == null ? now : failingSince;
  }
}
