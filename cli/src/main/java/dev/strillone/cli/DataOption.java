package dev.strillone.cli;

import dev.strillone.localstack.supervise.DataDirectory;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the local stack keeps its data. */
final class DataOption {
  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description =
          "Where Kafka's and PostgreSQL's data, logs and inbox live. Default: STRILLONE_DATA_DIR, else"
              + " ~/.local/share/strillone")
  private @Nullable Path directory;

  DataDirectory directory() {
    Path chosen = directory;
    if (chosen != null) {
      return new DataDirectory(chosen);
    }
    String asked = System.getenv("STRILLONE_DATA_DIR");
    if (asked != null && !asked.isBlank()) {
      return new DataDirectory(Path.of(asked));
    }
    String share = System.getenv("XDG_DATA_HOME");
    Path base =
        share == null || share.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(share);
    return new DataDirectory(base.resolve("strillone"));
  }
}
