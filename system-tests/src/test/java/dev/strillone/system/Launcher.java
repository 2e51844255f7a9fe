package dev.strillone.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The launcher as people call it, in the project's folder.
 *
 * @param data the data directory that its commands are about
 * @param dir where what it prints may be kept
 */
record Launcher(Path data, Path dir) {
  private static final int PATIENCE_SECONDS = 180;

  record Ended(int exitCode, String out, String err) {}

  /** Runs a command and waits for its end. */
  Ended run(List<String> command) throws IOException, InterruptedException {
    return end(start(command, Map.of()));
  }

  /**
   * Starts a command; the caller has to {@link #end} it.
   *
   * @param environment beside what the launcher needs
   */
  Process start(List<String> command, Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Pipeline.projectRoot().toFile())
            .redirectOutput(dir.resolve("out").toFile())
            .redirectError(dir.resolve("err").toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // this very build has made the jars, and must not start another beside itself
    builder.environment().put("STRILLONE_BUILD", "no");
    builder.environment().put("STRILLONE_DATA_DIR", data.toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Waits for the end of what was started last. */
  Ended end(Process process) throws IOException, InterruptedException {
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroy(); // it stops what it started; a process that has ended does not mind
    }
    return new Ended(
        process.exitValue(),
        Files.readString(dir.resolve("out")),
        Files.readString(dir.resolve("err")));
  }
}
