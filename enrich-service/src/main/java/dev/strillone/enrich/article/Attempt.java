package dev.strillone.enrich.article;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.deadletter.DeadLetterCause;

/** What came of enriching an article. */
public sealed interface Attempt {
  record Done(ArticleEnriched article) implements Attempt {}

  /** The analysis broke down on this text, or took longer than an article may. */
  record Failed(DeadLetterCause cause) implements Attempt {}
}
