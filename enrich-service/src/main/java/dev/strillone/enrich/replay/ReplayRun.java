package dev.strillone.enrich.replay;

import dev.strillone.enrich.messaging.RecordEnricher;
import dev.strillone.enrich.messaging.SpecialTopology;
import dev.strillone.enrich.messaging.TopicNames;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Runs a replay in this process, where the settings ask for one, and ends the process with it. */
@Singleton
class ReplayRun implements SpecialTopology {
  private static final Logger LOG = Logger.getLogger(ReplayRun.class);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(20);

  private final ReplayConfig config;
  private final Instance<RecordEnricher> enricher;
  private final TopicNames topics;
  private final Map<String, Object> kafka;
  private final Instance<KafkaStreams> streams;
  private final Tally tally = new Tally();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
  private @Nullable ReplayGroup group;
  private @Nullable Replay replay;

  ReplayRun(
      ReplayConfig config,
      Instance<RecordEnricher> enricher,
      TopicNames topics,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      Instance<KafkaStreams> streams) {
    this.config = config;
    this.enricher = enricher;
    this.topics = topics;
    this.kafka = kafka;
    this.streams = streams;
  }

  @Override
  public Optional<Topology> topology() {
    if (config.from().isEmpty() && config.to().isEmpty()) {
      return Optional.empty();
    }
    try {
      Window window = window();
      ReplayGroup fresh = new ReplayGroup(window.applicationId(), topics.raw(), kafka);
      group = fresh;
      replay = Replay.prepare(window, fresh, tally, out::println);
      RecordEnricher records = enricher.get();
      return Optional.of(
          ReplayTopology.of(topics, () -> new ReplayProcessor(window, records, tally)));
    } catch (IllegalArgumentException | IllegalStateException | KafkaException e) {
      out.println("replay: cannot start: " + e.getMessage());
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before the replay began", e);
    }
  }

  private Window window() {
    return new Window(
        config.from().orElseThrow(() -> missing("from")),
        config.to().orElseThrow(() -> missing("to")),
        config.source().orElse(null));
  }

  private static IllegalArgumentException missing(String name) {
    return new IllegalArgumentException(
        "strillone.enrich.replay." + name + " is not set, and a window has two ends");
  }

  void start(@Observes StartupEvent event) {
    Replay prepared = replay;
    if (prepared != null) {
      Thread.ofPlatform().name("replay").daemon().start(() -> follow(prepared));
    }
  }

  private void follow(Replay prepared) {
    try {
      while (!stopping.await(1, TimeUnit.SECONDS)) {
        if (isDone(prepared)) {
          finish(prepared);
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A broker that is away for a while is waited for, as the streams do. */
  private static boolean isDone(Replay prepared) {
    try {
      return prepared.look();
    } catch (KafkaException e) {
      LOG.warnf("the replay's progress is not known: %s", e.getMessage());
      return false;
    }
  }

  private void finish(Replay prepared) throws InterruptedException {
    streams.get().close(CLOSE_LIMIT);
    try {
      prepared.end();
      Quarkus.asyncExit(0);
    } catch (KafkaException e) {
      LOG.errorf(e, "the finished replay could not be forgotten");
      out.println(
          "replay: all is tagged, but %s could not be deleted (%s); start the same replay again to try"
              .formatted(prepared.window().applicationId(), e.getMessage()));
      Quarkus.asyncExit(1);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
    if (group != null) {
      group.close();
    }
  }
}
