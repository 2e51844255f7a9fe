package dev.strillone.enrich.messaging;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jboss.logging.Logger;

/**
 * A stream thread that failed is replaced, after a pause that grows while failures follow each other: the reason is
 * outside (a broker away, a topic missing), since no record makes a thread fail, and it will pass.
 */
@ApplicationScoped
class ThreadReplacement implements StreamsUncaughtExceptionHandler {
  private static final Logger LOG = Logger.getLogger(ThreadReplacement.class);

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Backoff backoff =
      new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(2));

  @Override
  public StreamThreadExceptionResponse handle(Throwable failure) {
    if (stopping.getCount() == 0) {
      LOG.infof("what a stream thread had in hand comes again after the end: %s", failure);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    Duration pause = backoff.next(System.nanoTime());
    LOG.errorf(failure, "a stream thread failed; another takes its place in %s", pause);
    try {
      if (stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  void stop(@Observes @Priority(Stop.FIRST) ShutdownEvent event) {
    stopping.countDown();
  }
}
