package dev.strillone.enrich.messaging;

import dev.strillone.enrich.outcome.ArticleOutcome;
import dev.strillone.enrich.outcome.Meters;
import dev.strillone.enrich.outcome.PartitionCounts;
import dev.strillone.enrich.outcome.Totals;
import dev.strillone.events.deadletter.DeadLetterCause;
import dev.strillone.events.deadletter.DeadLetterConsumer;
import dev.strillone.events.deadletter.DeadLetterHeaders;
import dev.strillone.events.deadletter.DeadLetterOrigin;
import java.time.Clock;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Sends each record on, enriched or as it came to the dead letters, and counts it. One per task, so by one thread at a time. */
final class EnrichProcessor extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
  private static final Logger LOG = Logger.getLogger(EnrichProcessor.class);

  private final RecordEnricher enricher;
  private final Meters meters;
  private final PartitionCounts counts;
  private final DeadLetterConsumer self;
  private final Clock clock;
  private int partition;
  private Totals totals = Totals.NONE;
  private @Nullable KeyValueStore<Integer, Totals> store;
  private PartitionCounts.@Nullable Shown shown;

  EnrichProcessor(
      RecordEnricher enricher,
      Meters meters,
      PartitionCounts counts,
      DeadLetterConsumer self,
      Clock clock) {
    this.enricher = enricher;
    this.meters = meters;
    this.counts = counts;
    this.self = self;
    this.clock = clock;
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    super.init(context);
    partition = context.taskId().partition();
    store = context.getStateStore(OutcomeStore.NAME);
    totals = Objects.requireNonNullElse(store.get(partition), Totals.NONE);
    shown = counts.show(partition, totals);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    try {
      count(
          switch (enricher.answer(record.key(), record.value(), record.headers())) {
            case Reply.Enriched enriched -> publish(record, enriched);
            case Reply.Refused(var cause) -> bury(record, cause);
          });
    } finally {
      MDC.clear();
    }
  }

  @Override
  public void close() {
    if (shown != null) {
      shown.close();
    }
  }

  /** Shown at once and committed with the record: an aborted transaction takes both back. */
  private void count(ArticleOutcome outcome) {
    totals = totals.and(outcome);
    Objects.requireNonNull(store).put(partition, totals);
    Objects.requireNonNull(shown).now(totals);
  }

  private ArticleOutcome publish(Record<byte[], byte[]> record, Reply.Enriched enriched) {
    context()
        .forward(
            record.withValue(enriched.value()).withHeaders(enriched.headers()),
            EnrichTopology.ENRICHED);
    meters.enriched(enriched.article().enrichment().outcome());
    LOG.debugf("enriched with %d entities", enriched.article().enrichment().entities().size());
    return ArticleOutcome.ENRICHED;
  }

  private ArticleOutcome bury(Record<byte[], byte[]> record, DeadLetterCause cause) {
    RecordMetadata at = context().recordMetadata().orElseThrow();
    Headers headers =
        DeadLetterHeaders.of(
            record.headers(),
            cause,
            new DeadLetterOrigin(at.topic(), at.partition(), at.offset(), record.timestamp()),
            self,
            clock.instant());
    context().forward(record.withHeaders(headers), EnrichTopology.DEAD_LETTERS);
    LOG.warnf("a record goes to the dead letters: %s: %s", cause.reason().text(), cause.detail());
    return ArticleOutcome.DEAD_LETTERED;
  }
}
