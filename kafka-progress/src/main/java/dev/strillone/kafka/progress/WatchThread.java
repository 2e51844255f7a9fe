package dev.strillone.kafka.progress;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a watchdog look every few seconds, on a thread that needs nobody else's. */
final class WatchThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WatchThread.class);

  private final Watchdog watchdog;
  private final Duration interval;
  private final GroupProgress group;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("watchdog").unstarted(this::watch);

  /**
   * @param group closed by this thread when it ends, since it is for one thread alone
   */
  WatchThread(Watchdog watchdog, Duration interval, GroupProgress group) {
    this.watchdog = watchdog;
    this.interval = interval;
    this.group = group;
  }

  void start() {
    thread.start();
  }

  /** From now on nobody is ended. */
  @Override
  public void close() {
    thread.interrupt();
  }

  private void watch() {
    try (group) {
      while (!Thread.currentThread().isInterrupted()) {
        TimeUnit.NANOSECONDS.sleep(interval.toNanos());
        look();
      }
    } catch (InterruptedException | InterruptException _) {
      LOG.debug("the watch ends");
    }
  }

  /** A watchdog that stumbles looks again. */
  private void look() throws InterruptedException {
    try {
      watchdog.look();
    } catch (InterruptException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("The watchdog could not look; it tries again", e);
    }
  }
}
