package dev.strillone.ingest.article;

import java.util.ArrayList;
import java.util.List;

/**
 * The short lines of a document that could be headlines.
 *
 * @param all those that follow each other together, asides between them left out
 */
record Runs(List<List<Integer>> all) {
  private static final int FEW = 3;

  Runs {
    all = List.copyOf(all);
  }

  static Runs of(Labels labels) {
    boolean interview = Interview.is(labels);
    List<List<Integer>> runs = new ArrayList<>();
    int at = 0;
    while (at < labels.size()) {
      List<Integer> run = new ArrayList<>();
      while (at < labels.size() && isCandidate(labels, at, interview)) {
        run.add(at);
        at = following(labels, at + 1);
      }
      if (run.isEmpty()) {
        at++;
      } else {
        runs.add(run);
      }
    }
    return new Runs(runs);
  }

  private static boolean isCandidate(Labels labels, int at, boolean interview) {
    Block block = labels.block(at);
    return labels.isText(at)
        && block.looksLikeHeadline()
        && !block.isProse()
        && !(interview && block.isQuestion());
  }

  /** Past what may stand between a headline and its text. */
  static int following(Labels labels, int from) {
    int at = from;
    while (at < labels.size() && labels.role(at).goesWithHeadline()) {
      at++;
    }
    return at;
  }

  /** Those that running text follows. */
  List<List<Integer>> aboveText(Labels labels) {
    return all.stream()
        .filter(run -> labels.isProse(following(labels, run.getLast() + 1)))
        .toList();
  }

  /** A document of headlines and links, without texts. */
  boolean areHeadlinesAlone(Labels labels) {
    return aboveText(labels).size() * 2 < all.size();
  }

  /** Lines above the text of an article after the first; 0 where too few tell. */
  int usualLength() {
    if (all.size() < FEW) {
      return 0;
    }
    return all.stream()
        .skip(1)
        .map(List::size)
        .sorted()
        .skip((all.size() - 1) / 2)
        .findFirst()
        .orElse(0);
  }
}
