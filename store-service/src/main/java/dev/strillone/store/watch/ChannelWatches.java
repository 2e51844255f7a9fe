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
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

import static java.util.stream.Collectors.toSet;

/** Watches what writes articles, and what finds webhooks for them, for as long as the service runs. */
@Singleton
final class ChannelWatches {
  private static final Logger LOG = Logger.getLogger(ChannelWatches.class);
  private static final Duration ANSWER = Duration.ofSeconds(2);

  private final Duration stuckAfter;
  private final KafkaClientService clients;
  private final Map<String, Object> kafka;
  private final Config settings;
  private final Database database;
  private final ConsumerWatch writer;
  private final ConsumerWatch webhooks;

  ChannelWatches(
      WatchConfig config,
      KafkaClientService clients,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      Config settings,
      Progress writing,
      @Identifier("webhooks") Progress matching,
      Database database,
      MeterRegistry metrics) {
    this.stuckAfter = config.stuckAfter();
    this.clients = clients;
    this.kafka = kafka;
    this.settings = settings;
    this.database = database;
    this.writer = watch("enriched", writing);
    this.webhooks = watch("webhooks", matching);
    show(Gauge.builder("strillone.store.stalled", writer, ChannelWatches::stalled), metrics);
    show(Gauge.builder("strillone.webhooks.stalled", webhooks, ChannelWatches::stalled), metrics);
  }

  Watchdog writer() {
    return writer.watchdog();
  }

  Watchdog webhooks() {
    return webhooks.watchdog();
  }

  void start(@Observes StartupEvent event) {
    writer.start();
    webhooks.start();
  }

  void stop(@Observes ShutdownEvent event) {
    writer.close();
    webhooks.close();
  }

  private ConsumerWatch watch(String channel, Progress progress) {
    GroupProgress groups = new GroupProgress(kafka);
    WatchedChannel watched =
        new WatchedChannel(
            groups,
            setting(channel, "group.id"),
            setting(channel, "topic"),
            () -> partitions(channel),
            progress,
            database);
    return new ConsumerWatch(watched, groups, stuckAfter, Quarkus::asyncExit);
  }

  private String setting(String channel, String name) {
    return settings.getValue("mp.messaging.incoming.%s.%s".formatted(channel, name), String.class);
  }

  private static double stalled(ConsumerWatch watch) {
    return watch.watchdog().stalled().toSeconds();
  }

  private static void show(Gauge.Builder<ConsumerWatch> gauge, MeterRegistry metrics) {
    gauge
        .baseUnit("seconds")
        .description("For how long nothing has been committed although records wait")
        .register(metrics);
  }

  private Set<Integer> partitions(String channel) {
    KafkaConsumer<?, ?> consumer = clients.getConsumer(channel);
    if (consumer == null) {
      return Set.of();
    }
    try {
      return consumer.getAssignments().await().atMost(ANSWER).stream()
          .map(TopicPartition::partition)
          .collect(toSet());
    } catch (RuntimeException e) { // closed, or its thread hangs: then the whole topic tells
      LOG.debugf(e, "The consumer of %s does not say which partitions it has", channel);
      return Set.of();
    }
  }
}
