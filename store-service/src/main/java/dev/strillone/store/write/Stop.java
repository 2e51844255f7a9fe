package dev.strillone.store.write;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends the writer's pauses when the service stops: a database that is away would else hold it up. */
@Singleton
final class Stop {
  private final CountDownLatch stopping = new CountDownLatch(1);

  void stop(@Observes ShutdownDelayInitiatedEvent event) {
    stopping.countDown();
  }

  /**
   * @throws InterruptedException where the service stops: the batch is left to Kafka, which brings it again
   */
  void pause(long millis) throws InterruptedException {
    if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
      throw new InterruptedException("the service stops; the batch comes again");
    }
  }
}
