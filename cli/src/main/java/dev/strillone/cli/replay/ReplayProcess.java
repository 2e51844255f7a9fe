package dev.strillone.cli.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * An enrich-service that replays a window and ends. It is asked to stop when this process is.
 *
 * @param command program and arguments
 * @param log takes its log
 */
public record ReplayProcess(List<String> command, String bootstrapServers, Path log) {
  private static final int STOP_SECONDS = 30;

  public ReplayProcess {
    command = List.copyOf(command);
  }

  /**
   * Returns its exit code when it has ended.
   *
   * @param said is told each line that it says
   * @throws IOException where it cannot be started
   */
  public int run(ReplayWindow window, Consumer<String> said)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
    builder.environment().putAll(window.environment());
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Process process = builder.start();
    Thread hook = new Thread(() -> stop(process), "stop-replay");
    Runtime.getRuntime().addShutdownHook(hook);
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      lines.lines().forEach(said);
      return process.waitFor();
    } finally {
      process.destroy(); // has no effect on one that has ended
      forget(hook);
    }
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // this process is ending: the hook does its work
    }
  }
}
