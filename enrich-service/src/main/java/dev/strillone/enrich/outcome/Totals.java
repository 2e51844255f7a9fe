package dev.strillone.enrich.outcome;

/** How many records of a partition came, and how many left in which way, since counting began. */
public record Totals(long received, long enriched, long deadLettered) {
  public static final Totals NONE = new Totals(0, 0, 0);

  public Totals and(ArticleOutcome outcome) {
    return switch (outcome) {
      case ENRICHED -> new Totals(received + 1, enriched + 1, deadLettered);
      case DEAD_LETTERED -> new Totals(received + 1, enriched, deadLettered + 1);
    };
  }

  public long of(ArticleOutcome outcome) {
    return switch (outcome) {
      case ENRICHED -> enriched;
      case DEAD_LETTERED -> deadLettered;
    };
  }
}
