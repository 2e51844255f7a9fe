package dev.strillone.enrich.replay;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * What is set otherwise for a process that replays: it joins no group of those that enrich what comes in, takes no port
 * of theirs, and leaves standard output to what it has to say.
 */
public final class ReplaySettings implements ConfigSourceFactory {
  /** Above the environment: whoever asks for a replay in a container has the port of the service set. */
  private static final int ORDINAL = 500;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    String from = value(context, "from");
    String to = value(context, "to");
    if (from == null || to == null) {
      return List.of();
    }
    try {
      Window window = new Window(Instant.parse(from), Instant.parse(to), value(context, "source"));
      return List.of(
          new PropertiesConfigSource(
              Map.of(
                  "quarkus.kafka-streams.application-id", window.applicationId(),
                  "quarkus.http.port", "0",
                  "quarkus.log.console.stderr", "true"),
              "replay",
              ORDINAL));
    } catch (DateTimeException | IllegalArgumentException e) {
      return List.of(); // said where the settings are used, in a way that ends the process
    }
  }

  private static @Nullable String value(ConfigSourceContext context, String name) {
    ConfigValue value = context.getValue("strillone.enrich.replay." + name);
    String text = value == null ? null : value.getValue();
    return text == null || text.isBlank() ? null : text;
  }
}
