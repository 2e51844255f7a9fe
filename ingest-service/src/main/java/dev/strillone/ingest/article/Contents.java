package dev.strillone.ingest.article;

import dev.strillone.ingest.article.Phrases.Kind;

/** Finds the list of what is to come, and the publication's own words above it. */
final class Contents {
  private static final int FEWEST_ITEMS = 2;
  private static final int MOST_ITEMS = 40;

  private static final int LONGEST_FRONT = 45;

  private final Labels labels;
  private final Announced announced;

  private Contents(Labels labels) {
    this.labels = labels;
    this.announced = new Announced(labels, MOST_ITEMS);
  }

  static void label(Labels labels) {
    new Contents(labels).label();
  }

  private void label() {
    for (int at = 0; at < labels.size(); at++) {
      if (labels.isText(at) && isTop(at)) {
        Block block = labels.block(at);
        if (labels.says(at, Kind.CONTENTS)) {
          labels.set(at, Role.CONTENTS);
          at = items(at + 1, true);
        } else if (block.shape().words() <= LONGEST_FRONT && labels.says(at, Kind.FRONT)) {
          labels.set(at, Role.FRONT);
          if (goesOn(at)) {
            labels.set(++at, Role.FRONT);
          }
        } else {
          at = Math.max(at, items(at, false));
        }
      }
    }
  }

  /** A salutation, and the letter that it begins. */
  private boolean goesOn(int at) {
    return labels.isText(at + 1)
        && (labels.block(at).shape().end() == Shape.End.OPEN
            || labels.block(at + 1).shape().start() == Shape.Start.SMALL);
  }

  /** No article has begun, or the last one has ended. */
  private boolean isTop(int at) {
    int before = labels.previous(at - 1);
    return !labels.hasTextBefore(at) || (before >= 0 && labels.role(before).parts());
  }

  /**
   * Labels the run of short lines from here on, as far as it announces what comes later.
   *
   * @param said whether a line above says that a list follows
   * @return the last block of it
   */
  private int items(int from, boolean said) {
    int end = from;
    while (end < labels.size()
        && end - from < MOST_ITEMS
        && labels.isText(end)
        && isItem(labels.block(end))
        // the first item once more: the list is over
        && (end == from || !announced.areAlike(from, end))) {
      end++;
    }
    int last = end;
    if (end < labels.size()
        && labels.isProse(end)
        && last > from
        && !announced.comesAgain(last - 1, last)) {
      last--; // the one above running text is its headline
    }
    int count = last - from;
    long recurring = 0;
    for (int at = from; at < last; at++) {
      recurring += announced.comesAgain(at, last) ? 1 : 0;
    }
    if (count < (said ? 1 : FEWEST_ITEMS) || (!said && recurring * 2 < count)) {
      return from - 1;
    }
    for (int at = from; at < last; at++) {
      labels.set(at, Role.CONTENTS);
    }
    return last - 1;
  }

  private static boolean isItem(Block block) {
    return !block.isProse() || block.shape().ornament().style() == Style.BULLET;
  }
}
