package dev.strillone.enrich.article;

import dev.strillone.events.ArticleEnriched;

/** What came of enriching an article. */
public sealed interface Attempt {
  record Done(ArticleEnriched article) implements Attempt {}

  /**
   * @param detail what was wrong, for a person
   */
  record Failed(Reason reason, String detail) implements Attempt {}

  enum Reason {
    /** The analysis broke down on this text. */
    ANALYSIS_FAILED,
    /** The analysis of this text took longer than an article may. */
    ANALYSIS_TIMEOUT
  }
}
