package dev.strillone.enrich.outcome;

/** How a record left this service; each leaves in one way. */
public enum ArticleOutcome {
  /** With its tags, or without those that no model for its language could give. */
  ENRICHED("enriched"),
  /** To the dead-letter topic. */
  DEAD_LETTERED("dead_lettered");

  private final String tag;

  ArticleOutcome(String tag) {
    this.tag = tag;
  }

  /** The metric's tag. */
  public String tag() {
    return tag;
  }
}
