package dev.strillone.store.webhook;

import dev.strillone.store.webhook.send.Courier;
import dev.strillone.store.webhook.table.Backlog;
import dev.strillone.store.webhook.table.DeliveryLog;
import dev.strillone.store.webhook.table.WebhookDatabase;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Starts the courier, ends it in good time, and keeps house meanwhile. */
@Singleton
final class WebhookLife {
  private static final Logger LOG = Logger.getLogger(WebhookLife.class);
  private static final long LOOK_SECONDS = 10;
  private static final int LOOKS_BEFORE_FORGETTING = 180;

  /** With the pauses of the rest this service ends within its 15 seconds. */
  private static final Duration LAST_REQUESTS = Duration.ofSeconds(4);

  private final Courier courier;
  private final WebhookDatabase database;
  private final DeliveryLog log;
  private final WebhookMeters meters;
  private final Duration keepLog;
  private final CountDownLatch stopping = new CountDownLatch(1);

  WebhookLife(
      WebhookConfig config,
      Courier courier,
      WebhookDatabase database,
      DeliveryLog log,
      WebhookMeters meters) {
    this.courier = courier;
    this.database = database;
    this.log = log;
    this.meters = meters;
    this.keepLog = config.keepLog();
  }

  void start(@Observes StartupEvent event) {
    courier.start();
    Thread.ofVirtual().name("webhook-house").start(this::keepHouse);
  }

  void stopSoon(@Observes ShutdownDelayInitiatedEvent event) {
    courier.stop();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    courier.awaitEnd(LAST_REQUESTS);
  }

  private void keepHouse() {
    try {
      for (int looks = 0; !stopping.await(LOOK_SECONDS, TimeUnit.SECONDS); looks++) {
        look();
        if (looks % LOOKS_BEFORE_FORGETTING == 0) {
          forget();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      meters.show(database.run(Backlog::read));
    } catch (SQLException | RuntimeException e) {
      LOG.debugf("What waits for webhooks can't be told: %s", e.getMessage());
    }
  }

  private void forget() {
    try {
      int forgotten = log.forget(keepLog);
      if (forgotten > 0) {
        LOG.infof("%d old deliveries were deleted from the log of webhooks", forgotten);
      }
    } catch (SQLException | RuntimeException e) {
      LOG.warnf("Old deliveries are deleted later: %s", e.getMessage());
    }
  }
}
