package dev.strillone.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL server that outlived the run that started it. It holds its data directory and its port, so it has to go
 * before another can start there; where it is gone and left its pid file, PostgreSQL itself clears that up.
 */
final class PostgresLeftover {
  private static final long PATIENCE_SECONDS = 20;

  private PostgresLeftover() {}

  /** Stops the server that the pid file in this data directory names, where it still runs. */
  static void stop(Path dir) {
    running(dir).ifPresent(PostgresLeftover::stop);
  }

  private static void stop(ProcessHandle postmaster) {
    try {
      // SIGINT is PostgreSQL's fast shutdown: it rolls back open transactions and needs no recovery
      // afterwards
      new ProcessBuilder("kill", "-INT", String.valueOf(postmaster.pid())).start().waitFor();
      postmaster.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (IOException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(
          "a PostgreSQL server of an earlier run (process " + postmaster.pid() + ") does not stop",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while stopping PostgreSQL", e);
    }
  }

  private static Optional<ProcessHandle> running(Path dir) {
    Path pidFile = dir.resolve("postmaster.pid");
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(pidFile);
      return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
          .filter(PostgresLeftover::isPostgres);
    } catch (IOException e) {
      throw new UncheckedIOException(pidFile + " cannot be read", e);
    }
  }

  /** The pid may have gone to another program since. */
  private static boolean isPostgres(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> Path.of(command).endsWith("postgres"))
        .orElse(false);
  }
}
