package dev.strillone.enrich.messaging;

import dev.strillone.enrich.article.TimeLimit;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.apache.kafka.streams.KafkaStreams;
import org.jboss.logging.Logger;

/**
 * Closes the stream within bounded time. Articles in hand may be finished and are committed; those that take longer are
 * stopped, their transaction is aborted and they come again. Nothing of it goes to the dead letters.
 */
@Singleton
final class Stop {
  /** Before Quarkus closes the stream itself, for which it would wait for ever. */
  static final int FIRST = 1;

  private static final Logger LOG = Logger.getLogger(Stop.class);
  private static final Duration IN_HAND = Duration.ofSeconds(5);
  private static final int SIGTERM = 128 + 15;
  private static final Duration ABORTING = Duration.ofSeconds(4);

  private final KafkaStreams streams;
  private final TimeLimit timeLimit;

  Stop(KafkaStreams streams, TimeLimit timeLimit) {
    this.streams = streams;
    this.timeLimit = timeLimit;
  }

  void stop(@Observes @Priority(FIRST + 1) ShutdownEvent event) {
    if (streams.close(IN_HAND)) {
      return;
    }
    LOG.warnf("Articles are still in hand after %s: they come again", IN_HAND);
    timeLimit.close();
    if (!streams.close(ABORTING)) {
      LOG.warn("The stream does not close, as when Kafka is away; the broker aborts for it");
      // as kill -9 would: nothing is lost
      int asked = ApplicationLifecycleManager.getExitCode();
      Runtime.getRuntime().halt(asked > 0 ? asked : SIGTERM);
    }
  }
}
