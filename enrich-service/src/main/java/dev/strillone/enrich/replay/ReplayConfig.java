package dev.strillone.enrich.replay;

import io.smallrye.config.ConfigMapping;
import java.time.Instant;
import java.util.Optional;

/** Makes a process replay a window and end, where {@code from} and {@code to} are set. */
@ConfigMapping(prefix = "strillone.enrich.replay")
public interface ReplayConfig {
  /** The first moment; articles count by when they came to {@code news.raw.v1}. */
  Optional<Instant> from();

  /** The moment after the last. */
  Optional<Instant> to();

  /** The id of the one source to replay. */
  Optional<String> source();
}
