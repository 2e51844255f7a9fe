package dev.strillone.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Finds where articles begin: at headlines, and where none stands, at what else parts one article from the next. */
final class Starts {
  /** Paragraphs on both sides of a row of signs that share more than this are one article. */
  private static final double SAME_SUBJECT = 0.3;

  private static final int FEWEST_WORDS = 12;

  /** Paragraphs on either side that are compared. */
  private static final int NEAR = 12;

  private final Labels labels;
  private final TreeSet<Integer> starts = new TreeSet<>();

  private Starts(Labels labels) {
    this.labels = labels;
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
    return Cohesion.between(before(at), after(at)) < SAME_SUBJECT;
  }

  private List<String> before(int at) {
    List<String> texts = new ArrayList<>();
    for (int i = at - 1; i >= 0 && texts.size() < NEAR; i--) {
      if (labels.isText(i)) {
        texts.add(labels.block(i).text());
      }
      if (starts.contains(i)) {
        break;
      }
    }
    return texts;
  }

  private List<String> after(int at) {
    List<String> texts = new ArrayList<>();
    for (int i = at; i < labels.size() && texts.size() < NEAR; i++) {
      boolean begins = i > at && (starts.contains(i) || isWiderThanBefore(i));
      if (begins || labels.role(i).parts()) {
        break;
      }
      if (labels.isText(i)) {
        texts.add(labels.block(i).text());
      }
    }
    return texts;
  }

  private boolean isWiderThanBefore(int at) {
    int gap = labels.block(at).gap();
    return gap > 1 && gap > labels.block(at - 1).gap();
  }
}
