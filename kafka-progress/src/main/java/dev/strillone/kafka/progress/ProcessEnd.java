package dev.strillone.kafka.progress;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends this process, so that whoever supervises it starts another: in good order if that can be had within some seconds,
 * and in any case then, whatever thread hangs.
 */
final class ProcessEnd implements Consumer<Sight.StandsStill> {
  /** EX_SOFTWARE of sysexits.h: an internal error. */
  static final int EXIT_CODE = 70;

  private static final Logger LOG = LoggerFactory.getLogger(ProcessEnd.class);
  private static final Duration ORDERLY = Duration.ofSeconds(10);

  private final IntConsumer orderly;
  private final IntConsumer forced;
  private final Duration limit;

  /**
   * @param orderly asks the application to exit with this code, and returns
   */
  ProcessEnd(IntConsumer orderly) {
    this(orderly, Runtime.getRuntime()::halt, ORDERLY);
  }

  ProcessEnd(IntConsumer orderly, IntConsumer forced, Duration limit) {
    this.orderly = orderly;
    this.forced = forced;
    this.limit = limit;
  }

  @Override
  public void accept(Sight.StandsStill still) {
    // first of all, since even the log may be what hangs
    Thread.ofPlatform().daemon().name("process-end").start(this::force);
    LOG.error(
        "This process ends with exit code {}: for {} {}. Its threads:{}",
        EXIT_CODE,
        still.time(),
        still.what(),
        threads());
    orderly.accept(EXIT_CODE);
  }

  private void force() {
    try {
      TimeUnit.NANOSECONDS.sleep(limit.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody does this; then it ends now
    }
    forced.accept(EXIT_CODE);
  }

  private static String threads() {
    StringBuilder dump = new StringBuilder();
    for (Map.Entry<Thread, StackTraceElement[]> thread : Thread.getAllStackTraces().entrySet()) {
      dump.append("\n\"%s\" %s".formatted(thread.getKey().getName(), thread.getKey().getState()));
      for (StackTraceElement frame : thread.getValue()) {
        dump.append("\n    at ").append(frame);
      }
    }
    return dump.toString();
  }
}
