package dev.strillone.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds where articles begin: at headlines, and where none stands, at what else parts one article from the next. */
final class Starts {
  /** Paragraphs on both sides of a row of signs that share more than this are one article. */
  private static final double SAME_SUBJECT = 0.3;

  private static final int FEWEST_WORDS = 12;
  private static final int FEWEST_SENTENCES = 4;
  private static final double UNRELATED = 0.12;
  private static final int FEWEST_UNTITLED = 2;
  private static final int MOST_CROSSREFERENCES = 2;

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
    found.atRepeatedForms();
    found.withoutTitleOfAll();
    if (found.headlines() < 2 && !Interview.is(labels)) {
      found.atWiderGaps();
      found.atUnrelatedSentences();
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

  /** News of one sentence each, of which none speaks of what another does. */
  private void atUnrelatedSentences() {
    List<Integer> found = IntStream.range(0, labels.size()).filter(labels::isText).boxed().toList();
    if (found.size() < FEWEST_SENTENCES
        || found.stream().anyMatch(at -> !isOneSentence(labels.block(at)))) {
      return;
    }
    double shared = 0;
    for (int at : found) {
      List<String> others =
          found.stream().filter(i -> i != at).map(i -> labels.block(i).text()).toList();
      shared += Cohesion.between(List.of(labels.block(at).text()), others);
    }
    if (shared / found.size() < UNRELATED) {
      starts.addAll(found);
      dropTitleOfAll();
    }
  }

  private static boolean isOneSentence(Block block) {
    return block.isProse()
        && block.shape().sentences() == 1
        && block.shape().words() >= FEWEST_WORDS;
  }

  private void dropTitleOfAll() {
    int first = starts.getFirst();
    if (labels.role(first) == Role.HEADLINE) {
      labels.set(first, Role.FRONT);
      starts.remove(first);
    }
  }

  /** The only headline stands at the top, and several articles without one follow: it is the title of them all. */
  private void withoutTitleOfAll() {
    List<Integer> headlines =
        starts.stream().filter(at -> labels.role(at) == Role.HEADLINE).toList();
    int next = headlines.size() == 1 ? labels.nextContent(headlines.getFirst() + 1) : labels.size();
    if (starts.size() > FEWEST_UNTITLED
        && next < labels.size()
        && headlines.getFirst().equals(starts.getFirst())
        && !labels.hasTextBefore(headlines.getFirst())
        && labels.block(next).gap() > 0) {
      labels.set(headlines.getFirst(), Role.FRONT);
      starts.remove(headlines.getFirst());
      starts.add(next);
    }
  }

  /** Paragraphs that all begin in the same way: with a place and a day, a number, capitals, a bullet. */
  private void atRepeatedForms() {
    addAll(text -> DateLine.leads(text.text()), false, false);
    addAll(text -> Lead.end(text.text()).isPresent(), false, true);
    addAll(text -> text.shape().ornament().style() == Style.NUMBERED, true, true);
    addAll(text -> text.shape().ornament().style() == Style.BULLET, true, true);
    addAll(text -> text.shape().ornament().style() == Style.EMOJI, true, true);
  }

  /**
   * @param alone whether the form counts only where nearly all paragraphs have it and no headline stands but the first
   * @param collects whether a headline above the first of them is the title of the collection
   */
  private void addAll(Predicate<Block> form, boolean alone, boolean collects) {
    List<Integer> found = new ArrayList<>();
    int others = 0;
    for (int at = 0; at < labels.size(); at++) {
      if (labels.isProse(at)) {
        if (form.test(labels.block(at)) && labels.block(at).shape().words() >= FEWEST_WORDS) {
          found.add(at);
        } else {
          others++;
        }
      }
    }
    boolean headlines =
        starts.stream()
            .anyMatch(at -> labels.role(at) == Role.HEADLINE && labels.hasTextBefore(at));
    if (found.size() < 2 || (alone && (headlines || others > MOST_CROSSREFERENCES))) {
      return;
    }
    int first = found.getFirst();
    int title = headlineAbove(first);
    if (collects && isBelowHeadline(first) && !labels.hasTextBefore(title)) {
      labels.set(title, Role.FRONT);
      starts.remove(title);
      starts.add(first);
    }
    for (int at : found) {
      if (!isBelowHeadline(at)) {
        starts.add(at);
      }
    }
  }

  private boolean isBelowHeadline(int at) {
    int before = headlineAbove(at);
    return before >= 0 && labels.role(before) == Role.HEADLINE;
  }

  private int headlineAbove(int at) {
    int before = at - 1;
    while (before >= 0 && labels.role(before).goesWithHeadline()) {
      before--;
    }
    return before;
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
    List<String> before = new ArrayList<>();
    for (int i = at - 1; i >= 0; i--) {
      if (labels.isText(i)) {
        before.add(labels.block(i).text());
      }
      if (starts.contains(i)) {
        break;
      }
    }
    List<String> after = new ArrayList<>();
    for (int i = at;
        i < labels.size() && (i == at || !starts.contains(i)) && !labels.role(i).parts();
        i++) {
      if (i > at
          && labels.block(i).gap() > labels.block(i - 1).gap()
          && labels.block(i).gap() > 1) {
        break;
      }
      if (labels.isText(i)) {
        after.add(labels.block(i).text());
      }
    }
    return Cohesion.between(before, after) < SAME_SUBJECT;
  }
}
