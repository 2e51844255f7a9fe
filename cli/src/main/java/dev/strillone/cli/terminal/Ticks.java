package dev.strillone.cli.terminal;

import dev.strillone.localstack.supervise.Progress;
import java.time.Duration;
import java.util.Locale;

/** Shows on the error stream how a stack starts, a line for each part. */
public final class Ticks implements Progress {
  private final Console console;
  private boolean stopping;

  public Ticks(Console console) {
    this.console = console;
  }

  @Override
  public void starting(String part) {
    // the line comes when there is something to tell
  }

  @Override
  public synchronized void ready(String part, String address, Duration took) {
    if (stopping) {
      return; // Kafka finishes its start before it can be stopped; nobody wants to see a tick now
    }
    Style style = console.errStyle();
    console
        .err()
        .printf(
            Locale.ROOT,
            "  %s %-15s %s %s%n",
            style.green("✓"),
            part,
            address,
            style.dim(String.format(Locale.ROOT, "(%.1f s)", took.toMillis() / 1000.0)));
  }

  @Override
  public synchronized void ended(String part, int exitCode, Duration pause) {
    console
        .err()
        .printf(
            "  %s %s ended by itself (exit code %d); it is started again%n",
            console.errStyle().red("✗"), part, exitCode);
  }

  @Override
  public synchronized void stopping() {
    stopping = true;
    console.err().println(console.errStyle().dim("Stopping …"));
  }
}
