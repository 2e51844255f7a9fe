package dev.strillone.store.outcome;

import java.util.Locale;

/** What became of one record that arrived; each ends in exactly one. */
public enum Outcome {
  /** An article not seen before. */
  INSERTED,
  /** A newer revision of an article that is stored, or the tags of a newer enricher. */
  UPDATED,
  /** This revision is stored already, with tags that are not older; or a newer one is. */
  UNCHANGED,
  /** No article, or one that the database refuses: it lies in the dead letters. */
  DEAD_LETTERED;

  /** The value of the metric's tag, and the column of the counts. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
