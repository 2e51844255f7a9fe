package dev.strillone.store.write;

import java.util.Locale;

/** What became of one article that arrived; each arrival ends in exactly one. */
public enum Outcome {
  /** Not seen before. */
  STORED,
  /** A newer revision of an article that is stored, or the tags of a newer enricher. */
  UPDATED,
  /** This revision is stored already, with tags that are not older. */
  DUPLICATE,
  /** A newer revision is stored already. */
  STALE,
  DEAD_LETTER;

  /** The value of the metric's tag. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
