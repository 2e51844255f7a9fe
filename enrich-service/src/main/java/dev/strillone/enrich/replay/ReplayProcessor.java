package dev.strillone.enrich.replay;

import dev.strillone.enrich.messaging.RecordEnricher;
import dev.strillone.enrich.messaging.Reply;
import dev.strillone.events.ArticleIngested;
import dev.strillone.events.Decoded;
import dev.strillone.events.EventType;
import dev.strillone.events.KafkaEvents;
import dev.strillone.events.deadletter.DeadLetterCause;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Sends the records of the window on, enriched, and every later wording of the same articles after them: whoever reads
 * the newest record of an article finds its newest wording. What fails is in the dead letters already and only counted.
 */
final class ReplayProcessor extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
  private static final Logger LOG = Logger.getLogger(ReplayProcessor.class);
  private static final byte[] YES = {1};

  private final Window window;
  private final RecordEnricher enricher;
  private final Tally tally;
  private @Nullable KeyValueStore<byte[], byte[]> replayed;

  ReplayProcessor(Window window, RecordEnricher enricher, Tally tally) {
    this.window = window;
    this.enricher = enricher;
    this.tally = tally;
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    super.init(context);
    replayed = context.getStateStore(ReplayTopology.REPLAYED);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    if (!isWanted(record)) {
      return;
    }
    try {
      switch (enricher.answer(record.key(), record.value(), record.headers())) {
        case Reply.Enriched enriched -> publish(record, enriched);
        case Reply.Refused(var cause) -> leave(cause);
      }
    } finally {
      MDC.clear();
    }
  }

  private boolean isWanted(Record<byte[], byte[]> record) {
    return isReplayed(record.key())
        || (window.contains(Instant.ofEpochMilli(record.timestamp())) && isOfSource(record));
  }

  private boolean isReplayed(byte @Nullable [] key) {
    return key != null && store().get(key) != null;
  }

  /** Nobody knows the source of what can't be read. */
  private boolean isOfSource(Record<byte[], byte[]> record) {
    if (window.source() == null) {
      return true;
    }
    return KafkaEvents.read(EventType.ARTICLE_INGESTED, record.headers(), record.value())
            instanceof Decoded.Event<ArticleIngested>(var _, var article)
        && window.covers(article.source().id());
  }

  private void publish(Record<byte[], byte[]> record, Reply.Enriched enriched) {
    context().forward(record.withValue(enriched.value()).withHeaders(enriched.headers()));
    store().put(record.key(), YES);
    tally.tagged();
  }

  private void leave(DeadLetterCause cause) {
    tally.failed(cause.reason().text());
    LOG.warnf("a record is left as it is: %s: %s", cause.reason().text(), cause.detail());
  }

  private KeyValueStore<byte[], byte[]> store() {
    if (replayed == null) {
      throw new IllegalStateException("not initialised");
    }
    return replayed;
  }
}
