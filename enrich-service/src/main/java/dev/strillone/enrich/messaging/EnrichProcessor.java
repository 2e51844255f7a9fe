package dev.strillone.enrich.messaging;

import dev.strillone.enrich.outcome.ArticleOutcome;
import dev.strillone.events.deadletter.DeadLetterCause;
import dev.strillone.events.deadletter.DeadLetterConsumer;
import dev.strillone.events.deadletter.DeadLetterHeaders;
import dev.strillone.events.deadletter.DeadLetterOrigin;
import java.time.Clock;
import java.util.function.Consumer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Sends each record on: enriched, or as it came to the dead letters. One per task, so by one thread at a time. */
final class EnrichProcessor extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
  private static final Logger LOG = Logger.getLogger(EnrichProcessor.class);

  private final RecordEnricher enricher;
  private final Consumer<ArticleOutcome> outcomes;
  private final DeadLetterConsumer self;
  private final Clock clock;

  EnrichProcessor(
      RecordEnricher enricher,
      Consumer<ArticleOutcome> outcomes,
      DeadLetterConsumer self,
      Clock clock) {
    this.enricher = enricher;
    this.outcomes = outcomes;
    this.self = self;
    this.clock = clock;
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    try {
      switch (enricher.answer(record.key(), record.value(), record.headers())) {
        case Reply.Enriched enriched -> publish(record, enriched);
        case Reply.Refused(var cause) -> bury(record, cause);
      }
    } finally {
      MDC.clear();
    }
  }

  private void publish(Record<byte[], byte[]> record, Reply.Enriched enriched) {
    context()
        .forward(
            record.withValue(enriched.value()).withHeaders(enriched.headers()),
            EnrichTopology.ENRICHED);
    outcomes.accept(ArticleOutcome.of(enriched.article().enrichment().outcome()));
    LOG.debugf("enriched with %d entities", enriched.article().enrichment().entities().size());
  }

  private void bury(Record<byte[], byte[]> record, DeadLetterCause cause) {
    RecordMetadata at = context().recordMetadata().orElseThrow();
    Headers headers =
        DeadLetterHeaders.of(
            record.headers(),
            cause,
            new DeadLetterOrigin(at.topic(), at.partition(), at.offset(), record.timestamp()),
            self,
            clock.instant());
    context().forward(record.withHeaders(headers), EnrichTopology.DEAD_LETTERS);
    outcomes.accept(ArticleOutcome.DEAD_LETTER);
    LOG.warnf("a record goes to the dead letters: %s: %s", cause.reason().text(), cause.detail());
  }
}
