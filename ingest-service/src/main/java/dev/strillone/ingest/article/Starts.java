package dev.strillone.ingest.article;

import java.util.List;
import java.util.TreeSet;

/** Finds where articles begin: at headlines, and where none stands, at what else parts one article from the next. */
final class Starts {
  /** Paragraphs on both sides of a row of signs that share more than this are one article. */
  private static final double SAME_SUBJECT = 0.3;

  private static final int FEWEST_WORDS = 12;

  private final Labels labels;
  private final Nearby nearby;
  private final TreeSet<Integer> starts = new TreeSet<>();

  private Starts(Labels labels) {
    this.labels = labels;
    this.nearby = new Nearby(labels);
  }

  /** The blocks that articles begin with, in order. */
  static List<Integer> of(Labels labels) {
    Starts found = new Starts(labels);
    found.atHeadlines();
    found.atPartings();
    Collections collections = new Collections(labels, found.starts);
    collections.atRepeatedForms();
    collections.withoutTitleOfAll();
    if (found.headlines() < 2 && !Interview.is(labels)) {
      found.atWiderGaps();
      collections.atUnrelatedSentences();
    }
    return List.copyOf(found.starts);
  }

  private void atHeadlines() {
    for (int at = 0; at < labels.size(); at++) {
      if (labels.role(at) == Role.HEADLINE) {
        starts.add(at);
      }
    }
  }

  /** The first text of the document, and the first after a call or a row of signs. */
  private void atPartings() {
    Role parting = Role.CALL;
    boolean headlineAlone = false;
    for (int at = 0; at < labels.size(); at++) {
      Role role = labels.role(at);
      headlineAlone = role == Role.HEADLINE || (headlineAlone && !labels.isProse(at));
      if (role.parts() && !headlineAlone) {
        parting = role == Role.CALL || parting == Role.CALL ? Role.CALL : role;
      } else if (role == Role.HEADLINE) {
        parting = Role.TEXT;
      } else if (role == Role.TEXT) {
        if (parting == Role.CALL || (parting == Role.RULE && isOther(at))) {
          starts.add(at);
        }
        parting = Role.TEXT;
      }
    }
  }

  private long headlines() {
    return starts.stream().filter(at -> labels.role(at) == Role.HEADLINE).count();
  }

  /** More blank lines than between the paragraphs of an article, and nothing in common across them. */
  private void atWiderGaps() {
    int usual = Gaps.betweenParagraphs(labels);
    for (int at = 1; at < labels.size(); at++) {
      if (labels.isProse(at)
          && labels.isProse(at - 1)
          && labels.block(at).gap() > usual
          && labels.block(at).shape().words() >= FEWEST_WORDS
          && isOther(at)) {
        starts.add(at);
      }
    }
  }

  /** Whether the text from here on speaks of other things than the article before. */
  private boolean isOther(int at) {
    List<Integer> before = nearby.before(at, (i, begun) -> starts.contains(i));
    List<Integer> after =
        nearby.from(
            at,
            (i, begun) ->
                labels.role(i).parts() || (begun && (starts.contains(i) || isWiderThanBefore(i))));
    return nearby.shared(before, after) < SAME_SUBJECT;
  }

  private boolean isWiderThanBefore(int at) {
    int gap = labels.block(at).gap();
    return gap > 1 && gap > labels.block(at - 1).gap();
  }
}
