package dev.strillone.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The server process that the pid file in a data directory names. */
final class Postmaster {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration GLANCE = Duration.ofMillis(20);

  private Postmaster() {}

  /**
   * Stops a server that outlived the run that started it: it holds the data directory and a port. Where it is gone and
   * left its pid file, PostgreSQL itself clears that up.
   */
  static void stopLeftover(Path dir) {
    running(dir).ifPresent(Postmaster::stop);
  }

  private static void stop(ProcessHandle postmaster) {
    try {
      // SIGINT is PostgreSQL's fast shutdown: it rolls back open transactions and needs no recovery
      // afterwards
      new ProcessBuilder("kill", "-INT", String.valueOf(postmaster.pid())).start().waitFor();
      awaitEnd(postmaster);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the PostgreSQL server of an earlier run cannot be stopped", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while stopping PostgreSQL", e);
    }
  }

  /** Looks often by itself: for a process that is not a child, {@code onExit} looks but every few hundred ms. */
  static void awaitEnd(ProcessHandle postmaster) {
    Instant deadline = Instant.now().plus(PATIENCE);
    try {
      while (isPostgres(postmaster)) {
        if (Instant.now().isAfter(deadline)) {
          throw new IllegalStateException(
              "PostgreSQL (process " + postmaster.pid() + ") does not stop");
        }
        Thread.sleep(GLANCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static Optional<ProcessHandle> running(Path dir) {
    Path pidFile = dir.resolve("postmaster.pid");
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(pidFile);
      return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
          .filter(Postmaster::isPostgres);
    } catch (IOException e) {
      throw new UncheckedIOException(pidFile + " cannot be read", e);
    }
  }

  /** The pid may have gone to another program since; and a process that is dead but not yet reaped has no command. */
  private static boolean isPostgres(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> Path.of(command).endsWith("postgres"))
        .orElse(false);
  }
}
