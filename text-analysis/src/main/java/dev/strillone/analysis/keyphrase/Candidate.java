package dev.strillone.analysis.keyphrase;

import dev.strillone.analysis.Field;
import dev.strillone.analysis.entity.TaggedSentence;
import dev.strillone.analysis.token.Token;
import java.util.List;
import java.util.Set;

/** A phrase with how often it stands in the text and where first. */
final class Candidate {
  private final List<String> stems;
  private final int position;
  private String text = "";
  private boolean inTitle;
  private int count;

  /**
   * @param stems of its telling words
   * @param position how many tokens stand before its first place
   */
  Candidate(List<String> stems, int position) {
    this.stems = List.copyOf(stems);
    this.position = position;
  }

  void stands(TaggedSentence sentence, Token first, Token last) {
    count++;
    boolean title = sentence.field() == Field.TITLE;
    inTitle |= title;
    // a headline may be in capitals: the body's writing is the better one
    if (text.isEmpty() || (count == 2 && inTitle && !title)) {
      text = sentence.text().substring(first.index(), last.indexAfter()).replaceAll("\\s+", " ");
    }
  }

  List<String> stems() {
    return stems;
  }

  int position() {
    return position;
  }

  boolean inTitle() {
    return inTitle;
  }

  int count() {
    return count;
  }

  String text() {
    return text;
  }

  /** Whether it says nothing beside the other: one holds most of the other's words. */
  boolean overlaps(Candidate other) {
    Set<String> words = Set.copyOf(stems);
    long common = other.stems.stream().distinct().filter(words::contains).count();
    return 2 * common > Math.min(words.size(), Set.copyOf(other.stems).size());
  }
}
