package dev.strillone.kafka.progress;

import java.time.Duration;
import java.util.function.IntConsumer;

/** A watchdog that looks at a consumer every few seconds, and ends the process of one that stands still for too long. */
public final class ConsumerWatch implements AutoCloseable {
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final Watchdog watchdog;
  private final WatchThread thread;

  /**
   * @param group closed when the watch ends
   * @param stuckAfter how long the consumer may stand still
   * @param exit asks the application to exit with this code, and returns
   */
  public ConsumerWatch(
      Watched consumer, GroupProgress group, Duration stuckAfter, IntConsumer exit) {
    this.watchdog = new Watchdog(consumer, stuckAfter, System::nanoTime, new ProcessEnd(exit));
    this.thread = new WatchThread(watchdog, INTERVAL, group);
  }

  public Watchdog watchdog() {
    return watchdog;
  }

  public void start() {
    thread.start();
  }

  /** From now on nobody is ended. */
  @Override
  public void close() {
    thread.close();
  }
}
