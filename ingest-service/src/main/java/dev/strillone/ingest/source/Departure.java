package dev.strillone.ingest.source;

import dev.strillone.ingest.publish.Deliveries;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * The end of this service, while it still answers: nothing new is taken, what is in hand is finished, and what Kafka does
 * not acknowledge by then is handed back to its sender with 503, or to the inbox.
 */
@Singleton
final class Departure {
  private static final Logger LOG = Logger.getLogger(Departure.class);

  /** Together with the answers that follow, the whole end takes less than 15 seconds. */
  private static final Duration IN_HAND = Duration.ofSeconds(6);

  private static final Duration HANDING_BACK = Duration.ofSeconds(2);

  private final Reception reception;
  private final Deliveries deliveries;

  Departure(Reception reception, Deliveries deliveries) {
    this.reception = reception;
    this.deliveries = deliveries;
  }

  void depart(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
    if (!reception.finish(IN_HAND)) {
      LOG.warnf(
          "Kafka has not acknowledged all that is in hand within %s: its senders are told to come"
              + " back",
          IN_HAND);
      deliveries.giveUp();
      reception.finish(HANDING_BACK);
    }
  }
}
