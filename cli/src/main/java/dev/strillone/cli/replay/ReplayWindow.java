package dev.strillone.cli.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be replayed.
 *
 * @param to moment after the last
 * @param source the one source, null for all
 */
public record ReplayWindow(Instant from, Instant to, @Nullable String source) {

  /** As enrich-service is told. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("STRILLONE_ENRICH_REPLAY_FROM", from.toString());
    environment.put("STRILLONE_ENRICH_REPLAY_TO", to.toString());
    if (source != null) {
      environment.put("STRILLONE_ENRICH_REPLAY_SOURCE", source);
    }
    return environment;
  }

  /** The command that means this very window, whenever it is given. */
  public String command() {
    return "./strillone replay --from %s --to %s%s"
        .formatted(
            from, to, source == null ? "" : " --source '" + source.replace("'", "'\\''") + "'");
  }
}
