package dev.strillone.ingest.article;

import dev.strillone.ingest.article.Phrases.Kind;
import java.util.List;

/** Tells the name of a section, a column or a source above a headline from the headline. */
final class SectionNames {
  private static final int MOST_WORDS = 3;

  private SectionNames() {}

  static boolean isLabel(Labels labels, int at, int headline) {
    Block label = labels.block(at);
    if (labels.says(at, Kind.LABEL)) {
      return true;
    }
    int words = label.shape().words();
    return words <= MOST_WORDS
        && words * 2 <= labels.block(headline).shape().words()
        && (label.shape().capitals()
            || words <= 2
            || label.shape().ornament().style() != Style.PLAIN);
  }

  /** Whether what stands right above a headline mostly is a label; then all of it is. */
  static boolean areUsual(Labels labels, Runs runs) {
    List<List<Integer>> several = runs.all().stream().filter(run -> run.size() > 1).toList();
    long labelled =
        several.stream()
            .filter(run -> isLabel(labels, run.get(run.size() - 2), run.getLast()))
            .count();
    return labelled >= 2 && labelled * 2 > several.size();
  }
}
