package dev.strillone.enrich.outcome;

import dev.strillone.events.Enrichment;

/** How an article left this service. */
public enum ArticleOutcome {
  /** With all its tags. */
  ENRICHED("enriched"),
  /** Without the tags that no model for its language could give. */
  PARTIAL("partial"),
  /** To the dead-letter topic. */
  DEAD_LETTER("dead_letter");

  private final String tag;

  ArticleOutcome(String tag) {
    this.tag = tag;
  }

  /** The metric's tag. */
  public String tag() {
    return tag;
  }

  public static ArticleOutcome of(Enrichment.Outcome outcome) {
    return switch (outcome) {
      case COMPLETE -> ENRICHED;
      case PARTIAL -> PARTIAL;
    };
  }
}
