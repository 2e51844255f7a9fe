package dev.strillone.ingest.article;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a document mostly sets its headlines apart.
 *
 * @param style that several lines above running text have; {@link Style#PLAIN} for none
 * @param rank of headings that most headlines have; 0 where no two have the same
 * @param terse whether its short lines look like crossheads of one article
 * @param gap blank lines between its paragraphs
 */
record Usual(Style style, int rank, boolean terse, int gap) {
  /**
   * @param runs the short lines above running text, those that follow each other together
   * @param styles of the lines above running text
   */
  static Usual of(Labels labels, List<List<Integer>> runs, Map<Style, Integer> styles) {
    Style style =
        styles.entrySet().stream()
            .filter(found -> found.getValue() > 1)
            .map(Map.Entry::getKey)
            .min(Enum::compareTo)
            .orElse(Style.PLAIN);
    return new Usual(
        style, rank(labels, runs), isTerse(labels, runs), Gaps.betweenParagraphs(labels));
  }

  private static int rank(Labels labels, List<List<Integer>> runs) {
    Map<Integer, Long> ranks =
        runs.stream()
            .map(run -> labels.block(run.getLast()).rank())
            .filter(rank -> rank > 0)
            .collect(Collectors.groupingBy(rank -> rank, Collectors.counting()));
    return ranks.entrySet().stream()
        .filter(rank -> rank.getValue() > 1)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  /** Nothing parts the document, and all its short lines are far shorter than the headline at its top. */
  private static boolean isTerse(Labels labels, List<List<Integer>> runs) {
    if (runs.size() < 2
        || IntStream.range(0, labels.size()).anyMatch(at -> parts(labels, runs, at))) {
      return false;
    }
    ToIntFunction<Integer> words = at -> labels.block(at).shape().words();
    Style first = Evidence.style(labels, runs.getFirst().getLast());
    int top = runs.getFirst().stream().mapToInt(words).max().orElse(0);
    List<Integer> others = runs.stream().skip(1).map(List::getLast).toList();
    double mean = others.stream().mapToInt(words).average().orElse(top);
    return mean * 2 <= top
        && others.stream()
            .allMatch(
                at -> {
                  Style style = Evidence.style(labels, at);
                  return words.applyAsInt(at) <= Evidence.LONG_HEADLINE
                      && (style == Style.PLAIN || style != first);
                });
  }

  private static boolean parts(Labels labels, List<List<Integer>> runs, int at) {
    return labels.role(at).parts()
        && at > runs.getFirst().getFirst()
        && at < runs.getLast().getFirst();
  }
}
