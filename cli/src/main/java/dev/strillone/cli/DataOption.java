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

  DataDirectory directory(Session session) {
    Path chosen = directory;
    if (chosen == null) {
      String home = session.variable("HOME", System.getProperty("user.home"));
      String share = session.variable("XDG_DATA_HOME", home + "/.local/share");
      chosen = Path.of(session.variable("STRILLONE_DATA_DIR", share + "/strillone"));
    }
    return new DataDirectory(session.directory().resolve(chosen));
  }
}
