package dev.strillone.enrich.messaging;

import dev.strillone.enrich.article.TimeLimit;
import dev.strillone.kafka.progress.ConsumerWatch;
import dev.strillone.kafka.progress.GroupProgress;
import dev.strillone.kafka.progress.Watchdog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Watches the stream for as long as the service runs. */
@Singleton
final class StreamWatch {
  private final ConsumerWatch watch;

  StreamWatch(
      WatchConfig config,
      TimeLimit timeLimit,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "quarkus.kafka-streams.application-id") String group,
      TopicNames topics,
      KafkaStreams streams,
      MeterRegistry metrics) {
    check(config.stuckAfter(), timeLimit.limit());
    GroupProgress groups = new GroupProgress(kafka);
    this.watch =
        new ConsumerWatch(
            new WatchedStream(groups, group, topics, streams),
            groups,
            config.stuckAfter(),
            Quarkus::asyncExit);
    Gauge.builder("strillone.enrich.stalled", () -> watchdog().stalled().toSeconds())
        .baseUnit("seconds")
        .description("For how long nothing has been committed although records wait")
        .register(metrics);
  }

  Watchdog watchdog() {
    return watch.watchdog();
  }

  void start(@Observes StartupEvent event) {
    watch.start();
  }

  /** Before the stream is closed, which is no reason to end it. */
  void stop(@Observes @Priority(Stop.FIRST) ShutdownEvent event) {
    watch.close();
  }

  static void check(Duration stuckAfter, Duration timeLimit) {
    if (stuckAfter.compareTo(timeLimit) <= 0) {
      throw new IllegalArgumentException(
          "strillone.enrich.stuck-after is %s: it must be more than strillone.enrich.time-limit, which is %s, or a slow article would end the service"
              .formatted(stuckAfter, timeLimit));
    }
  }
}
