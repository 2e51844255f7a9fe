package dev.strillone.store.webhook.send;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Looks for what is due, and has one shift at work for each webhook that this instance could claim. */
public final class Courier {
  private static final Logger LOG = Logger.getLogger(Courier.class);

  /** An article with its tags has some ten KiB, the largest event sixteen MiB. */
  private static final int ROOM_BYTES = 16 * 1024 * 1024;

  private static final int RENEWALS_A_LEASE = 3;
  private static final long LAST_WORDS_MILLIS = 500;

  private final Book book;
  private final Duration interval;
  private final Shift.Gear gear;
  private final ExecutorService shifts = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<UUID, Boolean> atWork = new ConcurrentHashMap<>();
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean stopping;

  /**
   * @param parallel requests at a time to one webhook
   * @param lease for how long a claim holds
   * @param interval at which it looks for what is due, also without being woken
   * @param told of each try that was written down
   */
  public Courier(
      Book book,
      Carrier carrier,
      Clock clock,
      int parallel,
      Duration lease,
      Duration interval,
      Consumer<Verdict> told) {
    this.book = book;
    this.interval = interval;
    this.gear =
        new Shift.Gear(
            book,
            carrier,
            new Room(ROOM_BYTES),
            requests,
            clock,
            parallel,
            lease.dividedBy(RENEWALS_A_LEASE),
            () -> stopping,
            told);
  }

  public void start() {
    Thread.ofVirtual().name("webhook-courier").start(this::work);
  }

  /** Something may be due. */
  public void wake() {
    wake.release();
  }

  /** Nothing new is begun from now on. */
  public void stop() {
    stopping = true;
    wake();
  }

  /** What is under way has so long to finish; then it is abandoned, and comes again with the same id. */
  public void awaitEnd(Duration patience) throws InterruptedException {
    stop();
    shifts.shutdown();
    shifts.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    // a shift still writes down that nothing came of these, and releases its webhook
    requests.shutdownNow();
    shifts.awaitTermination(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
    shifts.shutdownNow();
  }

  private void work() {
    try {
      while (!stopping) {
        look();
        if (wake.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS)) {
          wake.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      book.claim().forEach(this::begin);
    } catch (SQLException e) {
      LOG.warnf("Webhooks wait for the database: %s", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Looking for due webhooks failed; it is tried again", e);
    }
  }

  private void begin(Claim claim) {
    if (stopping || atWork.putIfAbsent(claim.webhook(), true) != null) {
      return;
    }
    shifts.execute(
        () -> {
          try {
            new Shift(claim, gear).run();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (RuntimeException e) {
            LOG.errorf(e, "Sending to webhook %s failed; it is taken up again", claim.webhook());
          } finally {
            atWork.remove(claim.webhook());
            wake(); // what came in while the claim was given back
          }
        });
  }
}
