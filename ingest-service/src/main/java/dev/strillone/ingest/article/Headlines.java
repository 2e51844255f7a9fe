package dev.strillone.ingest.article;

import dev.strillone.ingest.article.Phrases.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the headlines: short lines above running text that begin something new. What else looks like one (crossheads,
 * standfirsts, lists) stays text; names of sections above a headline become labels.
 */
final class Headlines {
  private static final int MOST_LABEL_WORDS = 3;
  private static final int LIST = 3;

  private final Phrases phrases;

  Headlines(Phrases phrases) {
    this.phrases = phrases;
  }

  /**
   * @param oneArticle whether the sender says that the document is one article
   */
  void label(Labels labels, boolean oneArticle) {
    Map<Style, Integer> styles = styles(labels);
    Evidence evidence = new Evidence(labels, styles, oneArticle);
    for (int at = 0; at < labels.size(); at++) {
      if (isCandidate(labels, at)) {
        at = run(labels, at, evidence);
      }
    }
  }

  /** How many lines above running text are set apart in which way. */
  private Map<Style, Integer> styles(Labels labels) {
    Map<Style, Integer> styles = new EnumMap<>(Style.class);
    for (int at = 0; at < labels.size(); at++) {
      if (isCandidate(labels, at) && labels.isProse(following(labels, at + 1))) {
        styles.merge(Evidence.style(labels, at), 1, Integer::sum);
      }
    }
    return styles;
  }

  private static boolean isCandidate(Labels labels, int at) {
    return labels.isText(at) && labels.block(at).looksLikeHeadline() && !labels.isProse(at);
  }

  /** Past what may stand between a headline and its text. */
  private static int following(Labels labels, int from) {
    int at = from;
    while (at < labels.size() && labels.role(at).goesWithHeadline()) {
      at++;
    }
    return at;
  }

  /** Decides on the short lines from here to the next running text; returns the last of them. */
  private int run(Labels labels, int first, Evidence evidence) {
    List<Integer> run = new ArrayList<>();
    int at = first;
    while (at < labels.size() && isCandidate(labels, at)) {
      run.add(at);
      at = following(labels, at + 1);
    }
    int last = run.getLast();
    if (labels.isProse(at)) {
      decide(labels, run, evidence);
    } else if (at < labels.size()
        && labels.role(at) == Role.CALL
        && evidence.isHeadlineAlone(last)) {
      labels.set(last, Role.HEADLINE);
    }
    return last;
  }

  private void decide(Labels labels, List<Integer> run, Evidence evidence) {
    boolean top = !labels.hasTextBefore(run.getFirst());
    int headline = choose(labels, run, evidence);
    boolean labelled = headline > 0 && isLabel(labels, run.get(headline - 1), run.get(headline));
    if (!evidence.accepts(run.get(headline), labelled)) {
      return;
    }
    labels.set(run.get(headline), Role.HEADLINE);
    for (int i = 0; i < headline; i++) {
      boolean label = isLabel(labels, run.get(i), run.get(headline));
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
      chosen = last - 1; // a list, a table: its last lines may belong to what follows
      chosen =
          labels.block(run.get(last)).gap() > 0 || evidence.isStrong(run.get(last)) ? last : chosen;
    }
    while (chosen < last) {
      int here = run.get(chosen);
      int next = run.get(chosen + 1);
      if (isLabel(labels, here, next) || evidence.isWeaker(here, next)) {
        chosen++;
      } else {
        break;
      }
    }
    return chosen;
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
