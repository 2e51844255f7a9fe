package dev.strillone.ingest.source.folder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The watched folder. */
@ConfigMapping(prefix = "strillone.ingest.folder")
public interface FolderConfig {
  /** Holds {@code inbox/}, {@code processed/} and {@code failed/}, which are made where missing. Absent: no folder is watched. */
  Optional<Path> path();

  /** How often the inbox is looked through. Polling also sees what others put on a network drive. */
  @WithDefault("1s")
  Duration pollInterval();

  /** How long a file must keep its size and time before it is taken. */
  @WithDefault("1s")
  Duration settle();

  /** The longest pause between two tries while Kafka is away; the first is one poll interval, then it doubles. */
  @WithDefault("1m")
  Duration longestPause();
}
