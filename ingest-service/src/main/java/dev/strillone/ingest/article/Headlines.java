package dev.strillone.ingest.article;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the headlines: short lines above running text that begin something new. What else looks like one (crossheads,
 * standfirsts, lists) stays text; names of sections above a headline become labels.
 */
final class Headlines {
  private static final int LIST = 3;
  private static final int STATEMENTS = 3;

  private Headlines() {}

  /**
   * @param oneArticle whether the sender says that the document is one article
   */
  static void label(Labels labels, boolean oneArticle) {
    Runs runs = Runs.of(labels);
    if (runs.all().size() < STATEMENTS && statements(labels).count() >= STATEMENTS) {
      statements(labels).forEach(at -> labels.set(at, Role.HEADLINE));
    }
    List<List<Integer>> aboveText = runs.aboveText(labels);
    Evidence evidence =
        new Evidence(labels, Usual.of(labels, aboveText, styles(labels, aboveText)), oneArticle);
    boolean labelled = SectionNames.areUsual(labels, runs);
    boolean alone = runs.areHeadlinesAlone(labels);
    for (List<Integer> run : runs.all()) {
      List<Integer> lines =
          run == runs.all().getFirst() ? Front.cutOff(labels, run, runs.usualLength()) : run;
      int next = Runs.following(labels, lines.getLast() + 1);
      if (labels.isProse(next)) {
        decide(labels, lines, evidence, labelled);
      } else if (next < labels.size()
          && labels.role(next) == Role.CALL
          && (alone || labels.hasTextBefore(next))
          && evidence.isHeadlineAlone(lines.getLast())) {
        labels.set(lines.getLast(), Role.HEADLINE);
      }
    }
    Front.label(labels);
  }

  /** Short sentences on lines of their own above longer text, in a document that has no other headlines. */
  private static IntStream statements(Labels labels) {
    return IntStream.range(0, labels.size() - 1)
        .filter(
            at ->
                labels.isText(at)
                    && labels.block(at).isStatement()
                    && labels.isProse(at + 1)
                    && labels.block(at + 1).shape().sentences() > 1
                    && labels.block(at + 1).shape().words()
                        >= 2 * labels.block(at).shape().words());
  }

  /** How many lines right above running text, labels left out, are set apart in which way. */
  private static Map<Style, Integer> styles(Labels labels, List<List<Integer>> aboveText) {
    Map<Style, Integer> styles = new EnumMap<>(Style.class);
    for (List<Integer> run : aboveText) {
      run.stream()
          .filter(
              at -> at.equals(run.getLast()) || !SectionNames.isLabel(labels, at, run.getLast()))
          .forEach(at -> styles.merge(Evidence.style(labels, at), 1, Integer::sum));
    }
    return styles;
  }

  /**
   * @param allLabelled whether in this document a label stands above every headline
   */
  private static void decide(
      Labels labels, List<Integer> run, Evidence evidence, boolean allLabelled) {
    boolean top = !labels.hasTextBefore(run.getFirst());
    int chosen = choose(labels, run, evidence);
    if (allLabelled && chosen == run.size() - 2) {
      chosen++;
    }
    int headline = run.get(chosen);
    boolean labelled =
        chosen > 0 && (allLabelled || SectionNames.isLabel(labels, run.get(chosen - 1), headline));
    if (isListItem(labels, headline) || !evidence.accepts(headline, labelled)) {
      return;
    }
    labels.set(headline, Role.HEADLINE);
    for (int at : run.subList(0, chosen)) {
      boolean label = allLabelled || SectionNames.isLabel(labels, at, headline);
      if (top || label) {
        labels.set(at, label ? Role.LABEL : Role.FRONT);
      }
    }
  }

  /** Which line of the run is the headline: past labels, and past what is set apart less than a line below it. */
  private static int choose(Labels labels, List<Integer> run, Evidence evidence) {
    int last = run.size() - 1;
    int chosen = 0;
    if (run.size() > LIST && !evidence.isStrong(run.getFirst())) {
      // a list, a table: its last lines may belong to what follows
      boolean apart = labels.block(run.get(last)).gap() > 0 || evidence.isStrong(run.get(last));
      chosen = apart ? last : last - 1;
    }
    while (chosen < last) {
      int here = run.get(chosen);
      int next = run.get(chosen + 1);
      if (!SectionNames.isLabel(labels, here, next)
          && !evidence.isWeaker(here, next)
          && !isListItem(labels, here)) {
        break;
      }
      chosen++;
    }
    return chosen;
  }

  /** Numbered or with a bullet, like its neighbour, or below a line that announces a list. */
  private static boolean isListItem(Labels labels, int at) {
    Style style = labels.block(at).style();
    if (style != Style.NUMBERED && style != Style.BULLET) {
      return false;
    }
    boolean first = labels.isText(at - 1) && labels.block(at - 1).shape().end() == Shape.End.COLON;
    return first || isNeighbour(labels, at - 1, style) || isNeighbour(labels, at + 1, style);
  }

  private static boolean isNeighbour(Labels labels, int at, Style style) {
    return labels.isText(at) && labels.block(at).style() == style;
  }
}
