package dev.strillone.enrich.messaging;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.deadletter.DeadLetterCause;
import org.apache.kafka.common.header.Headers;

/** What a record of {@code news.raw.v1} is answered with. */
public sealed interface Reply {
  /** The record to publish, under the same key. Passed on at once and never compared: the array may stand bare. */
  @SuppressWarnings("ArrayRecordComponent")
  record Enriched(ArticleEnriched article, byte[] value, Headers headers) implements Reply {}

  record Refused(DeadLetterCause cause) implements Reply {}
}
