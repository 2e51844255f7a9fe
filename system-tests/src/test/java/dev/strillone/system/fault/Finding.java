package dev.strillone.system.fault;

import java.util.List;

/**
 * A promise that was not kept.
 *
 * @param which it was not kept for, all of them
 */
record Finding(Kind kind, String what, List<String> which) {
  private static final int SHOWN = 5;

  enum Kind {
    LOST,
    DOUBLED,
    STUCK,
    /** Out of order, other tags, half stored, a dead letter that nobody planted. */
    WRONG
  }

  Finding {
    which = List.copyOf(which);
  }

  @Override
  public String toString() {
    return "%s: %d %s, such as %s"
        .formatted(kind, which.size(), what, which.stream().limit(SHOWN).toList());
  }
}
