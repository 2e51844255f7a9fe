package dev.strillone.store.watch;

import dev.strillone.kafka.progress.ConsumerWatch;
import dev.strillone.kafka.progress.GroupProgress;
import dev.strillone.kafka.progress.Watchdog;
import dev.strillone.store.write.Database;
import dev.strillone.store.write.Progress;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import static java.util.stream.Collectors.toSet;

/** Watches the writer for as long as the service runs. */
@Singleton
final class WriterWatch {
  private static final Logger LOG = Logger.getLogger(WriterWatch.class);
  private static final String CHANNEL = "enriched";
  private static final Duration ANSWER = Duration.ofSeconds(2);

  private final KafkaClientService clients;
  private final ConsumerWatch watch;

  WriterWatch(
      WatchConfig config,
      KafkaClientService clients,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.enriched.group.id") String group,
      @ConfigProperty(name = "mp.messaging.incoming.enriched.topic") String topic,
      Progress progress,
      Database database,
      MeterRegistry metrics) {
    this.clients = clients;
    GroupProgress groups = new GroupProgress(kafka);
    this.watch =
        new ConsumerWatch(
            new WatchedWriter(groups, group, topic, this::partitions, progress, database),
            groups,
            config.stuckAfter(),
            Quarkus::asyncExit);
    Gauge.builder("strillone.store.stalled", () -> watchdog().stalled().toSeconds())
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

  void stop(@Observes ShutdownEvent event) {
    watch.close();
  }

  private Set<Integer> partitions() {
    KafkaConsumer<?, ?> consumer = clients.getConsumer(CHANNEL);
    if (consumer == null) {
      return Set.of();
    }
    try {
      return consumer.getAssignments().await().atMost(ANSWER).stream()
          .map(TopicPartition::partition)
          .collect(toSet());
    } catch (RuntimeException e) { // closed, or its thread hangs: then the whole topic tells
      LOG.debug("The consumer does not say which partitions it has", e);
      return Set.of();
    }
  }
}
