package dev.strillone.system.fault;

import dev.strillone.localstack.supervise.ServiceSpec;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process under a supervisor: whenever it ends it is started again, with the same port, until it is let go. */
final class Instance {
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final ServiceSpec spec;
  private final Path log;
  private @Nullable Process process;
  private boolean wanted;
  private boolean endExpected;
  private int endsByItself;

  Instance(ServiceSpec spec, Path log) {
    this.spec = spec;
    this.log = log;
  }

  ServiceSpec spec() {
    return spec;
  }

  /** Starts it and supervises it. */
  synchronized void start() {
    wanted = true;
    Process started = launch();
    Thread.ofVirtual().name("supervisor of " + spec.name()).start(() -> supervise(started));
  }

  /** To its process and all that this started; the supervisor starts it again where that ends it. */
  synchronized void signal(Signal signal) {
    endExpected |= signal == Signal.KILL || signal == Signal.TERM;
    if (process != null) {
      signal.toAll(process.toHandle());
    }
  }

  /** Ends it for good with a signal; returns at once. */
  synchronized void letGo(Signal signal) {
    wanted = false;
    signal(signal);
  }

  /** Returns when the process is gone. */
  void awaitEnd(Duration patience) throws InterruptedException {
    Process last = current();
    if (last != null && !last.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException(spec.name() + " does not end; its log is " + log);
    }
  }

  /** Of its process; empty while there is none. */
  synchronized OptionalLong pid() {
    return process != null && process.isAlive()
        ? OptionalLong.of(process.pid())
        : OptionalLong.empty();
  }

  synchronized boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** How often it ended without being told to. */
  synchronized int endsByItself() {
    return endsByItself;
  }

  private synchronized @Nullable Process current() {
    return process;
  }

  private void supervise(Process first) {
    Process running = first;
    try {
      while (running != null) {
        int exitCode = running.waitFor();
        note(exitCode);
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        running = again(running);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void note(int exitCode) {
    if (!endExpected) {
      endsByItself++;
      System.out.printf(
          "%s %s ended by itself with exit code %d%n", Instant.now(), spec.name(), exitCode);
    }
    endExpected = false;
  }

  private synchronized @Nullable Process again(Process ended) {
    // let go and wanted once more in the meantime: then another supervisor has it
    return wanted && ended.equals(process) ? launch() : null;
  }

  private Process launch() {
    ProcessBuilder builder = new ProcessBuilder(spec.command());
    builder.environment().putAll(spec.environment());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    try {
      Process started = builder.start();
      process = started;
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(spec.name() + " cannot be started", e);
    }
  }
}
