package dev.strillone.enrich.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is replayed.
 *
 * @param from first moment
 * @param to moment after the last
 * @param source the one source, null for all
 */
record Window(Instant from, Instant to, @Nullable String source) {
  private static final String PREFIX = "enrich-replay-";
  private static final int DIGITS = 12;

  Window {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "strillone.enrich.replay.from (%s) is not before strillone.enrich.replay.to (%s)"
              .formatted(from, to));
    }
  }

  boolean contains(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }

  boolean covers(String sourceId) {
    return source == null || source.equals(sourceId);
  }

  /** The same for the same window, so that a replay that was killed is found again by its name. */
  String applicationId() {
    String name = from + "|" + to + "|" + (source == null ? "" : source);
    return PREFIX
        + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
            .toString()
            .replace("-", "")
            .substring(0, DIGITS);
  }

  @Override
  public String toString() {
    return "articles that came from %s to %s%s"
        .formatted(from, to, source == null ? "" : ", of source " + source);
  }
}
