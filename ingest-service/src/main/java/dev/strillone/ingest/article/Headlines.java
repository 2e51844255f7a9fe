package dev.strillone.ingest.article;

import dev.strillone.ingest.article.Phrases.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the headlines: short lines above running text that begin something new. What else looks like one (crossheads,
 * standfirsts, lists) stays text; names of sections above a headline become labels.
 */
final class Headlines {
  private static final int MOST_LABEL_WORDS = 3;
  private static final int LIST = 3;
  private static final int STATEMENTS = 3;
  private static final int LONGEST_INTRODUCTION = 80;
  private static final int LONGEST_TITLE = 14;

  private final Phrases phrases;

  Headlines(Phrases phrases) {
    this.phrases = phrases;
  }

  /**
   * @param oneArticle whether the sender says that the document is one article
   */
  void label(Labels labels, boolean oneArticle) {
    boolean interview = Interview.is(labels);
    List<List<Integer>> runs = runs(labels, interview);
    if (runs.size() < STATEMENTS && statements(labels).count() >= STATEMENTS) {
      statements(labels).forEach(at -> labels.set(at, Role.HEADLINE));
    }
    boolean labelled = areLabelled(labels, runs);
    Evidence evidence =
        new Evidence(labels, aboveText(labels, runs), styles(labels, runs), oneArticle);
    int usual = usualLength(runs);
    for (List<Integer> run : runs) {
      List<Integer> lines = run == runs.getFirst() ? withoutFront(labels, run, usual) : run;
      int next = following(labels, lines.getLast() + 1);
      if (labels.isProse(next)) {
        decide(labels, lines, evidence, labelled);
      } else if (next < labels.size()
          && labels.role(next) == Role.CALL
          && (labels.hasTextBefore(next) || areHeadlinesAlone(labels, runs))
          && evidence.isHeadlineAlone(lines.getLast())) {
        labels.set(lines.getLast(), Role.HEADLINE);
      }
    }
    leading(labels);
    introduction(labels);
  }

  /** A few sentences between the publication's own words and the first of several headlines. */
  private static void introduction(Labels labels) {
    List<Integer> headlines =
        IntStream.range(0, labels.size())
            .filter(at -> labels.role(at) == Role.HEADLINE)
            .boxed()
            .toList();
    if (headlines.size() < 2) {
      return;
    }
    List<Integer> text =
        IntStream.range(0, headlines.getFirst()).filter(labels::isText).boxed().toList();
    int words = text.stream().mapToInt(at -> labels.block(at).shape().words()).sum();
    if (text.isEmpty() || words > LONGEST_INTRODUCTION || !isPreceded(labels, text.getFirst())) {
      return;
    }
    boolean ends =
        IntStream.range(text.getLast(), headlines.getFirst())
            .anyMatch(at -> labels.role(at) == Role.CALL);
    if (!ends) {
      text.forEach(at -> labels.set(at, Role.FRONT));
    }
  }

  private static boolean isPreceded(Labels labels, int at) {
    return IntStream.range(0, at)
        .anyMatch(i -> labels.role(i) == Role.FRONT || labels.role(i) == Role.DATE);
  }

  /** A document of headlines and links, without texts. */
  private static boolean areHeadlinesAlone(Labels labels, List<List<Integer>> runs) {
    long above =
        runs.stream().filter(run -> labels.isProse(following(labels, run.getLast() + 1))).count();
    return above * 2 < runs.size();
  }

  /** Short lines above the first headline that are not its own: the publication's name. */
  private static void leading(Labels labels) {
    int first = 0;
    while (first < labels.size() && !labels.isProse(first) && labels.role(first) != Role.HEADLINE) {
      first++;
    }
    if (first < labels.size() && labels.role(first) == Role.HEADLINE) {
      for (int at = 0; at < first; at++) {
        if (labels.isText(at)) {
          labels.set(at, Role.FRONT);
        }
      }
    }
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

  /** Short lines that follow each other, asides between them left out. */
  private static List<List<Integer>> runs(Labels labels, boolean interview) {
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
    return runs;
  }

  private static boolean isCandidate(Labels labels, int at, boolean interview) {
    Block block = labels.block(at);
    return labels.isText(at)
        && block.looksLikeHeadline()
        && !block.isProse()
        && !(interview && block.isQuestion());
  }

  /** How many lines right above running text, labels left out, are set apart in which way. */
  private Map<Style, Integer> styles(Labels labels, List<List<Integer>> runs) {
    Map<Style, Integer> styles = new EnumMap<>(Style.class);
    for (List<Integer> run : runs) {
      if (labels.isProse(following(labels, run.getLast() + 1))) {
        run.stream()
            .filter(at -> at.equals(run.getLast()) || !isLabel(labels, at, run.getLast()))
            .forEach(at -> styles.merge(Evidence.style(labels, at), 1, Integer::sum));
      }
    }
    return styles;
  }

  /** Whether what stands right above a headline mostly is a label; then all of it is. */
  private boolean areLabelled(Labels labels, List<List<Integer>> runs) {
    List<List<Integer>> several = runs.stream().filter(run -> run.size() > 1).toList();
    long labelled =
        several.stream()
            .filter(run -> isLabel(labels, run.get(run.size() - 2), run.getLast()))
            .count();
    return labelled >= 2 && labelled * 2 > several.size();
  }

  private static List<List<Integer>> aboveText(Labels labels, List<List<Integer>> runs) {
    return runs.stream()
        .filter(run -> labels.isProse(following(labels, run.getLast() + 1)))
        .toList();
  }

  /** Past what may stand between a headline and its text. */
  private static int following(Labels labels, int from) {
    int at = from;
    while (at < labels.size() && labels.role(at).goesWithHeadline()) {
      at++;
    }
    return at;
  }

  /** Lines above the text of an article after the first; 0 where too few tell. */
  private static int usualLength(List<List<Integer>> runs) {
    if (runs.size() < LIST) {
      return 0;
    }
    return runs.stream()
        .skip(1)
        .mapToInt(List::size)
        .sorted()
        .skip((runs.size() - 1) / 2)
        .findFirst()
        .orElse(0);
  }

  /** At the top stands the publication's name above the first headline: what is more than elsewhere. */
  private static List<Integer> withoutFront(Labels labels, List<Integer> run, int usual) {
    if (labels.hasTextBefore(run.getFirst()) || usual == 0 || run.size() <= usual) {
      return run;
    }
    int front = run.size() - usual;
    if (labels.block(run.get(front)).shape().words() > LONGEST_TITLE) {
      return run; // a standfirst
    }
    run.subList(0, front).forEach(at -> labels.set(at, Role.FRONT));
    return run.subList(front, run.size());
  }

  private void decide(Labels labels, List<Integer> run, Evidence evidence, boolean allLabelled) {
    boolean top = !labels.hasTextBefore(run.getFirst());
    int headline = choose(labels, run, evidence);
    if (allLabelled && headline == run.size() - 2) {
      headline++;
    }
    if (isListItem(labels, run.get(headline))) {
      return;
    }
    boolean labelled =
        headline > 0 && (allLabelled || isLabel(labels, run.get(headline - 1), run.get(headline)));
    if (!evidence.accepts(run.get(headline), labelled)) {
      return;
    }
    labels.set(run.get(headline), Role.HEADLINE);
    for (int i = 0; i < headline; i++) {
      boolean label = allLabelled || isLabel(labels, run.get(i), run.get(headline));
      if (top || label) {
        labels.set(run.get(i), label ? Role.LABEL : Role.FRONT);
      }
    }
  }

  /** Which line of the run is the headline: past labels, and past what is set apart less than a line below it. */
  private int choose(Labels labels, List<Integer> run, Evidence evidence) {
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
      if (!isLabel(labels, here, next)
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

  private boolean isLabel(Labels labels, int at, int headline) {
    Block label = labels.block(at);
    if (phrases.is(Kind.LABEL, label.text())) {
      return true;
    }
    int words = label.shape().words();
    return words <= MOST_LABEL_WORDS
        && words * 2 <= labels.block(headline).shape().words()
        && (label.shape().capitals()
            || words <= 2
            || label.shape().ornament().style() != Style.PLAIN);
  }
}
