package dev.strillone.enrich.messaging;

import dev.strillone.analysis.Analysis;
import dev.strillone.analysis.DetectedLanguage;
import dev.strillone.enrich.article.Enricher;
import dev.strillone.enrich.article.EnricherIdentity;
import dev.strillone.enrich.article.PatientEnricher;
import dev.strillone.enrich.article.TimeLimit;
import dev.strillone.enrich.outcome.Meters;
import dev.strillone.enrich.outcome.PartitionCounts;
import dev.strillone.enrich.outcome.Totals;
import dev.strillone.events.EventType;
import dev.strillone.events.deadletter.DeadLetterConsumer;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The topology on a real Kafka with an analysis that finds nothing; one instance of perhaps several. */
final class EnrichInstance implements AutoCloseable {
  private final String bootstrapServers;
  private final Path state;
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final TimeLimit timeLimit = new TimeLimit(Duration.ofSeconds(5));
  private @Nullable KafkaStreams streams;

  EnrichInstance(String bootstrapServers, Path state) {
    this.bootstrapServers = bootstrapServers;
    this.state = state;
  }

  /**
   * @param afterEach is run after each record, and may break down
   */
  void start(Runnable afterEach) {
    Enricher enricher =
        new Enricher(
            _ ->
                new Analysis(
                    new DetectedLanguage("it", 1), List.of(), List.of(), List.of(), null, true),
            new EnricherIdentity("0.1.0", List.of(), "2023-10-24"),
            Clock.systemUTC());
    RecordEnricher records =
        new RecordEnricher(
            new PatientEnricher(enricher, timeLimit, _ -> {}),
            EventType.ARTICLE_ENRICHED,
            "0.1.0",
            1 << 24,
            Clock.systemUTC());
    Meters meters = new Meters(registry, () -> 0);
    PartitionCounts counts = new PartitionCounts(registry);
    DeadLetterConsumer self = new DeadLetterConsumer("enrich-service", "0.1.0");
    run(
        EnrichTopology.of(
            RawTopic.NAMES,
            () ->
                new Followed(
                    new EnrichProcessor(records, meters, counts, self, Clock.systemUTC()),
                    afterEach)));
  }

  /** As a version without counts had it: no store. */
  void startWithoutCounts() {
    ByteArrayDeserializer in = new ByteArrayDeserializer();
    ByteArraySerializer out = new ByteArraySerializer();
    run(
        new Topology()
            .addSource(
                AutoOffsetReset.earliest(),
                EnrichTopology.RAW,
                new RecordTime(),
                in,
                in,
                RawTopic.NAMES.raw())
            .addSink(
                EnrichTopology.ENRICHED, RawTopic.NAMES.enriched(), out, out, EnrichTopology.RAW));
  }

  private void run(Topology topology) {
    Properties settings = new Properties();
    settings.put("application.id", "enrich-service");
    settings.put("bootstrap.servers", bootstrapServers);
    settings.put("state.dir", state.toString());
    settings.put("processing.guarantee", "exactly_once_v2");
    settings.put("num.stream.threads", "1");
    settings.put("commit.interval.ms", "50");
    settings.put("producer.transaction.timeout.ms", "10000");
    settings.put("main.consumer.max.poll.records", "20");
    // who stands still loses its partitions after this long
    settings.put("main.consumer.max.poll.interval.ms", "3000");
    settings.put("main.consumer.session.timeout.ms", "10000");
    settings.put("main.consumer.internal.leave.group.on.close", "true");
    KafkaStreams started = new KafkaStreams(topology, settings);
    started.setUncaughtExceptionHandler(_ -> StreamThreadExceptionResponse.REPLACE_THREAD);
    streams = started;
    started.start();
  }

  /** The sum over the partitions that this instance shows. */
  Totals shown() {
    return new Totals(
        sum("strillone.enrich.articles.received", null),
        sum("strillone.enrich.articles", "enriched"),
        sum("strillone.enrich.articles", "dead_lettered"));
  }

  /** The sum over the partitions of both, who must not have one twice. */
  Totals with(EnrichInstance other) {
    Totals mine = shown();
    Totals others = other.shown();
    return new Totals(
        mine.received() + others.received(),
        mine.enriched() + others.enriched(),
        mine.deadLettered() + others.deadLettered());
  }

  boolean hasTasks() {
    return streams != null
        && streams.metadataForLocalThreads().stream()
            .anyMatch(thread -> !thread.activeTasks().isEmpty());
  }

  private long sum(String meter, @Nullable String outcome) {
    var search = registry.find(meter);
    if (outcome != null) {
      search = search.tag("outcome", outcome);
    }
    return Math.round(search.functionCounters().stream().mapToDouble(FunctionCounter::count).sum());
  }

  @Override
  public void close() {
    if (streams != null) {
      streams.close();
    }
    timeLimit.close();
  }

  /** Does something after each record, inside its transaction. */
  private record Followed(EnrichProcessor processor, Runnable afterEach)
      implements Processor<byte[], byte[], byte[], byte[]> {
    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
      processor.init(context);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      processor.process(record);
      afterEach.run();
    }

    @Override
    public void close() {
      processor.close();
    }
  }
}
