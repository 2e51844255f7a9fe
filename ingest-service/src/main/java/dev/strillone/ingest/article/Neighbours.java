package dev.strillone.ingest.article;

import dev.strillone.ingest.article.Phrases.Kind;

/** Sets aside what a line beside it announces: an advertisement, other articles, a text that is passed on. */
final class Neighbours {
  private static final int LABEL_WORDS = 3;
  private static final int SPONSOR_WORDS = 6;

  private Neighbours() {}

  static void label(Labels labels) {
    int passedOn = 0;
    for (int at = 0; at < labels.size(); at++) {
      if (labels.role(at) == Role.FRONT && labels.says(at, Kind.FORWARD)) {
        // what somebody wrote above the text that they pass on
        for (; passedOn < at; passedOn++) {
          labels.set(passedOn, Role.FRONT);
        }
      } else if (labels.role(at) == Role.INSERT) {
        below(labels, at);
      }
    }
  }

  private static void below(Labels labels, int at) {
    if (labels.says(at, Kind.RELATED) && isLabel(labels.block(at))) {
      pointers(labels, at);
    } else if (labels.says(at, Kind.SPONSOR)) {
      boolean label = labels.block(at).shape().words() <= SPONSOR_WORDS;
      advertisement(labels, at, label && labels.isProse(at + 1) ? at + 2 : at + 1);
    } else if (labels.says(at, Kind.ADVERT)) {
      advertisement(labels, at, at + 1);
    }
  }

  private static boolean isLabel(Block block) {
    return block.text().endsWith(":") || block.shape().words() <= LABEL_WORDS;
  }

  /** Below {@code Leggi anche:}, what it points at: short lines up to the next blank one. */
  private static void pointers(Labels labels, int at) {
    int next = at + 1;
    while (labels.isText(next) && labels.block(next).gap() == 0 && !labels.isProse(next)) {
      labels.set(next++, Role.INSERT);
    }
  }

  /**
   * Below a label that stands apart, the lines up to the next blank one.
   *
   * @param end the block after what is an advertisement in any case
   */
  private static void advertisement(Labels labels, int at, int end) {
    for (int i = at + 1; i < end; i++) {
      labels.set(i, Role.INSERT);
    }
    int next = end;
    while (labels.isText(next) && labels.block(next).gap() == 0 && labels.block(at).gap() > 0) {
      labels.set(next++, Role.INSERT);
    }
  }
}
