package dev.strillone.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Articles without headlines in a row, below a title of them all or none: briefs, news by place, news of one sentence. */
final class Collections {
  private static final int FEWEST_WORDS = 12;
  private static final int FEWEST_SENTENCES = 4;
  private static final int MOST_SENTENCES = 60;
  private static final double UNRELATED = 0.12;
  private static final int FEWEST_UNTITLED = 2;
  private static final int MOST_OTHERS = 2;

  private final Labels labels;
  private final SortedSet<Integer> starts;

  /**
   * @param starts where articles begin as far as it is known; more are added
   */
  Collections(Labels labels, SortedSet<Integer> starts) {
    this.labels = labels;
    this.starts = starts;
  }

  /** Paragraphs that all begin in the same way: with a place and a day, a number, capitals, a bullet. */
  void atRepeatedForms() {
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
    if (found.size() < 2 || (alone && (headlines || others > MOST_OTHERS))) {
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

  /** The only headline stands at the top, and several articles without one follow: it is the title of them all. */
  void withoutTitleOfAll() {
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

  /** News of one sentence each, of which none speaks of what another does. */
  void atUnrelatedSentences() {
    List<Integer> found = IntStream.range(0, labels.size()).filter(labels::isText).boxed().toList();
    if (found.size() < FEWEST_SENTENCES
        || found.size() > MOST_SENTENCES
        || found.stream().anyMatch(at -> !isOneSentence(labels.block(at)))) {
      return;
    }
    Nearby sentences = new Nearby(labels);
    double shared = 0;
    for (int at : found) {
      List<Integer> others = found.stream().filter(i -> i != at).toList();
      shared += sentences.shared(List.of(at), others);
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
}
