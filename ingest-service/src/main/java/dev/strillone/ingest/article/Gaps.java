package dev.strillone.ingest.article;

/** Blank lines between paragraphs. */
final class Gaps {
  private Gaps() {}

  /** The fewest blank lines between two paragraphs that follow each other; 1 where no two do. */
  static int betweenParagraphs(Labels labels) {
    int fewest = Integer.MAX_VALUE;
    for (int at = 1; at < labels.size(); at++) {
      if (labels.isProse(at) && labels.isProse(at - 1)) {
        fewest = Math.min(fewest, labels.block(at).gap());
      }
    }
    return fewest == Integer.MAX_VALUE ? 1 : fewest;
  }
}
