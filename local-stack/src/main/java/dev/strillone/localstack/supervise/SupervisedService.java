package dev.strillone.localstack.supervise;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service's process, and the one after it when it ends by itself. */
final class SupervisedService {
  private final ServiceSpec spec;
  private final Path log;
  private final Backoff backoff;
  private final Progress progress;
  private final Runnable changed;
  private @Nullable Process process;
  private Instant startedAt = Instant.MIN;
  private int endsInARow;
  private boolean wanted = true;

  /**
   * @param changed called when another process took the place of the one before
   */
  SupervisedService(
      ServiceSpec spec, Path log, Backoff backoff, Progress progress, Runnable changed) {
    this.spec = spec;
    this.log = log;
    this.backoff = backoff;
    this.progress = progress;
    this.changed = changed;
  }

  ServiceSpec spec() {
    return spec;
  }

  synchronized void start() {
    if (!wanted) {
      return;
    }
    ProcessBuilder builder = new ProcessBuilder(spec.command());
    builder.environment().putAll(spec.environment());
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new StackFailure(spec.name() + " cannot be started: " + e.getMessage(), e);
    }
    startedAt = Instant.now();
  }

  /** Fails when the process is gone. */
  void failIfEnded() {
    current()
        .filter(running -> !running.isAlive())
        .ifPresent(
            gone -> {
              throw failure("ended with exit code " + gone.exitValue() + " before it was ready");
            });
  }

  StackFailure failure(String what) {
    return new StackFailure(
        "%s %s. The end of its log (%s):%n%s".formatted(spec.name(), what, log, LogTail.of(log)));
  }

  /** From now on, starts the service again whenever it ends by itself. */
  void supervise() {
    Process running = current().orElseThrow();
    Thread.ofVirtual().name(spec.name()).start(() -> keepRunning(running));
  }

  private void keepRunning(Process first) {
    Process running = first;
    try {
      while (true) {
        int exitCode = running.waitFor();
        Duration pause = pauseAfterEnd();
        Thread.sleep(pause);
        Optional<Process> next = startAgain(exitCode, pause);
        if (next.isEmpty()) {
          return;
        }
        running = next.get();
        changed.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Duration pauseAfterEnd() {
    boolean steady = startedAt.plus(backoff.steady()).isBefore(Instant.now());
    endsInARow = steady ? 1 : endsInARow + 1;
    return backoff.pause(endsInARow);
  }

  private synchronized Optional<Process> startAgain(int exitCode, Duration pause) {
    if (!wanted) {
      return Optional.empty(); // stopped on purpose; Ctrl-C reaches the services as well
    }
    progress.ended(spec.name(), exitCode, pause);
    start();
    return current();
  }

  /** Ends the supervision; the caller ends the process. */
  synchronized Optional<ProcessHandle> release() {
    wanted = false;
    return current().map(Process::toHandle).filter(ProcessHandle::isAlive);
  }

  synchronized Optional<Running.Part> part() {
    return current()
        .map(
            running ->
                new Running.Part(
                    spec.name(),
                    ProcessId.of(running.toHandle()),
                    spec.url().toString(),
                    log.toString()));
  }

  private synchronized Optional<Process> current() {
    return Optional.ofNullable(process);
  }
}
