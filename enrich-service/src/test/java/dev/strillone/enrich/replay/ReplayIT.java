package dev.strillone.enrich.replay;

import dev.strillone.enrich.article.TextAnalysis;
import dev.strillone.enrich.article.TimeLimit;
import dev.strillone.enrich.messaging.RecordEnricher;
import dev.strillone.testbackends.Broker;
import dev.strillone.testbackends.KafkaBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A replay against a real Kafka, exactly once, stopped and continued. */
class ReplayIT {
  private static final int ARTICLES = 300;
  private static final Instant FROM = Instant.parse("2026-11-24T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-11-25T00:00:00Z");
  private static final Window ALL = new Window(FROM, TO, null);
  private static final Window OF_NOBODY = new Window(FROM, TO, "nobody");

  private static Broker broker;

  @TempDir Path dir;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final TimeLimit limit = new TimeLimit(Duration.ofMinutes(2));

  @BeforeAll
  static void open() {
    broker = KafkaBackend.open();
    produce();
  }

  @AfterAll
  static void close() {
    broker.close();
  }

  @AfterEach
  void end() {
    limit.close();
  }

  @Test
  void stoppedMidwayItContinuesWhereItWasAndLeavesNothingBehind() throws Exception {
    Semaphore gate = new Semaphore(ARTICLES / 3);
    try (ReplayGroup group = group(ALL)) {
      Replay.prepare(ALL, group, new Tally(), said::add);
      Tally first = new Tally();
      KafkaStreams stopped = streams(ALL, behind(gate), first);
      stopped.start();
      await().until(() -> gate.availablePermits() == 0);
      stopped.close(Duration.ofMillis(1)); // asks only: the thread waits at the gate
      gate.release(ARTICLES);
      await().until(() -> stopped.close(Duration.ofSeconds(30)));
      assertThat(enriched()).isNotEmpty().hasSizeLessThan(ARTICLES);
      gate.drainPermits();
      gate.release(ARTICLES * 2);

      Tally second = new Tally();
      Replay continued = Replay.prepare(ALL, group, second, said::add);
      KafkaStreams going = streams(ALL, behind(gate), second);
      going.start();
      await().until(continued::look);
      going.close(Duration.ofSeconds(30));
      continued.end();

      assertThat(enriched())
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, ARTICLES).mapToObj(i -> Raw.id("s", "in" + i)).toList());
      assertThat(second.taggedSoFar()).isLessThan(ARTICLES);
      assertThat(said)
          .anyMatch(line -> line.contains("continues where it was stopped"))
          .anyMatch(line -> line.matches("replay: .*\\(100 %\\).*"));
      assertThat(topics()).noneMatch(name -> name.startsWith(ALL.applicationId()));
      assertThat(group.committed()).isEmpty();
    }
  }

  @Test
  void theSameReplayDoesNotRunTwice() throws Exception {
    try (ReplayGroup group = group(OF_NOBODY)) {
      Replay.prepare(OF_NOBODY, group, new Tally(), said::add);
      KafkaStreams running = streams(OF_NOBODY, _ -> Raw.nothing(), new Tally());
      running.start();
      await().until(group::hasMembers);

      assertThatThrownBy(() -> Replay.prepare(OF_NOBODY, group, new Tally(), said::add))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("runs already");

      running.close(Duration.ofSeconds(30));
    }
  }

  private static ReplayGroup group(Window window) {
    return new ReplayGroup(
        window.applicationId(), Raw.RAW, Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  private static TextAnalysis behind(Semaphore gate) {
    return text -> {
      gate.acquireUninterruptibly();
      return Raw.nothing();
    };
  }

  private KafkaStreams streams(Window window, TextAnalysis analysis, Tally tally) {
    RecordEnricher enricher = Raw.enricher(analysis, limit);
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            "application.id", window.applicationId(),
            "bootstrap.servers", broker.bootstrapServers(),
            "processing.guarantee", "exactly_once_v2",
            "commit.interval.ms", "50",
            "state.dir", dir.toString(),
            "main.consumer.max.poll.records", "5",
            "buffered.records.per.partition", "5",
            "main.consumer.internal.leave.group.on.close", "true"));
    return new KafkaStreams(
        ReplayTopology.of(Raw.TOPICS, () -> new ReplayProcessor(window, enricher, tally)),
        settings);
  }

  /** Articles of the window between some of before and after. */
  private static void produce() {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                // the topics are so young that a batch may come before its partition's leader
                "max.in.flight.requests.per.connection",
                1),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int i = 0; i < ARTICLES; i++) {
        Instant before = FROM.minusSeconds(ARTICLES - i);
        sent.add(producer.send(Raw.record("s", "before" + i, "Testo.", before)));
        sent.add(producer.send(Raw.record("s", "in" + i, "Testo.", FROM.plusSeconds(i))));
        sent.add(producer.send(Raw.record("s", "after" + i, "Testo.", TO.plusSeconds(i))));
      }
      producer.flush();
      assertThat(sent).allMatch(Future::isDone);
    }
  }

  /** The keys of what is committed. */
  private static List<String> enriched() {
    List<String> keys = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "isolation.level",
                "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Raw.ENRICHED).stream()
              .map(info -> new TopicPartition(Raw.ENRICHED, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(record -> keys.add(new String(record.key(), UTF_8)));
      }
    }
    return keys;
  }

  private static Set<String> topics() throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      return admin.listTopics().names().get();
    }
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(200));
  }
}
