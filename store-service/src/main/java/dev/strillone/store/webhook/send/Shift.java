package dev.strillone.store.webhook.send;

import dev.strillone.store.webhook.sign.SecretBox;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due for one webhook until nothing is, or its endpoint needs time. One thread decides and writes down;
 * only the requests are made by others. No transaction is open while a request is.
 */
final class Shift {
  private static final Logger LOG = Logger.getLogger(Shift.class);
  private static final long LOOK_MILLIS = 500;

  private final UUID webhook;
  private final Gear gear;
  private final Map<UUID, Due> underWay = new HashMap<>();
  private final BlockingQueue<Done> done = new LinkedBlockingQueue<>();
  private Health health;
  private boolean ending;
  private long renewed = System.nanoTime();

  /**
   * What all shifts of an instance work with.
   *
   * @param threads for the requests
   * @param renewal how often the claim is renewed
   * @param told of each try that was written down
   */
  record Gear(
      Book book,
      Carrier carrier,
      Room room,
      Executor threads,
      Clock clock,
      int parallel,
      Duration renewal,
      BooleanSupplier stopping,
      Consumer<Verdict> told) {}

  /**
   * @param answer null where it was not tried
   */
  private record Done(Due due, @Nullable Answer answer, Instant at) {}

  Shift(Claim claim, Gear gear) {
    this.webhook = claim.webhook();
    this.health = claim.health();
    this.gear = gear;
  }

  /** Returns when nothing is under way any more and the webhook is released. */
  void run() throws InterruptedException {
    try {
      while (true) {
        boolean began = begin();
        if (!began && underWay.isEmpty()) {
          return;
        }
        Done next = began ? done.poll() : done.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (next != null) {
          settle(next);
        }
      }
    } finally {
      release();
    }
  }

  /** Whether something was begun. */
  private boolean begin() {
    ending |= gear.stopping().getAsBoolean();
    try {
      if (!isOurs() || ending || underWay.size() >= allowed()) {
        return false;
      }
      Optional<Due> due =
          health.isProbed()
              ? gear.book().probe(webhook)
              : gear.book().next(webhook, underWay.keySet());
      due.ifPresent(this::send);
      return due.isPresent();
    } catch (SQLException e) {
      LOG.warnf("Webhook %s waits for the database: %s", webhook, e.getMessage());
      ending = true;
      return false;
    }
  }

  private int allowed() {
    return health.isProbed() ? 1 : gear.parallel();
  }

  private boolean isOurs() throws SQLException {
    if (System.nanoTime() - renewed >= gear.renewal().toNanos()) {
      long now = System.nanoTime();
      if (!gear.book().renew(webhook)) {
        ending = true;
        return false;
      }
      renewed = now;
    }
    return true;
  }

  private void send(Due due) {
    underWay.put(due.article(), due);
    gear.threads().execute(() -> done.add(carried(due)));
  }

  private Done carried(Due due) {
    Instant at = gear.clock().instant();
    try (Room.Place _ = gear.room().take(due.size())) {
      at = gear.clock().instant();
      Optional<Parcel> parcel = gear.book().load(due.delivery());
      return new Done(due, parcel.isEmpty() ? null : gear.carrier().carry(parcel.get()), at);
    } catch (SecretBox.Unreadable e) {
      LOG.errorf("Webhook %s can't be sent: %s", webhook, e.getMessage());
      return new Done(due, new Answer.Nothing(String.valueOf(e.getMessage()), Duration.ZERO), at);
    } catch (SQLException e) {
      LOG.warnf("Delivery %s waits for the database: %s", due.delivery(), e.getMessage());
      return new Done(due, null, at);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Done(due, null, at);
    } catch (RuntimeException e) {
      LOG.errorf(e, "Delivery %s could not be tried", due.delivery());
      return new Done(due, new Answer.Nothing("a fault of ours: " + e, Duration.ZERO), at);
    }
  }

  private void settle(Done finished) throws InterruptedException {
    Answer answer = finished.answer();
    if (answer == null) {
      ending = true;
    } else {
      written(finished, answer)
          .ifPresentOrElse(
              settled -> {
                health = settled.verdict().health();
                ending |= !settled.mayGoOn();
                gear.told().accept(settled.verdict());
              },
              () -> ending = true);
    }
    underWay.remove(finished.due().article());
  }

  /** A database that is away is waited for: what was received shall not be sent again. */
  private Optional<Settled> written(Done finished, Answer answer) throws InterruptedException {
    while (true) {
      try {
        return gear.book().settle(webhook, finished.due().delivery(), answer, finished.at());
      } catch (SQLException e) {
        LOG.warnf(
            "What came of delivery %s waits for the database: %s",
            finished.due().delivery(), e.getMessage());
        if (gear.stopping().getAsBoolean()) {
          return Optional.empty();
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      }
    }
  }

  private void release() {
    try {
      gear.book().release(webhook);
    } catch (SQLException e) { // the claim runs out by itself
      LOG.debugf("Webhook %s is not released: %s", webhook, e.getMessage());
    }
  }
}
