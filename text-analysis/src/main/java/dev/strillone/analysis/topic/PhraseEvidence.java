package dev.strillone.analysis.topic;

import dev.strillone.analysis.Field;
import dev.strillone.analysis.TaggedTopic.Evidence;
import dev.strillone.analysis.topic.DescriptorLexicon.Meaning;

/** One descriptor in one article: how often it stands there, and where first. Belongs to one call. */
final class PhraseEvidence {
  /** A headline names the subject. */
  private static final double IN_TITLE = 2.5;

  /** So does the lead. */
  private static final double IN_LEAD = 1.5;

  private static final double PER_DOUBLING = 0.5;
  private static final int OFTEN = 3;

  private final Meaning meaning;
  private final Evidence first;
  private final double place;
  private int count;

  PhraseEvidence(Meaning meaning, Evidence first, boolean inLead) {
    this.meaning = meaning;
    this.first = first;
    place = first.field() == Field.TITLE ? IN_TITLE : inLead ? IN_LEAD : 1;
  }

  void count() {
    count++;
  }

  /** How much it speaks for its topic: one word, once, in the middle of the text, of no other topic: 1. */
  double weight() {
    return meaning.weight() * place * (1 + PER_DOUBLING * Math.log(count) / Math.log(2));
  }

  Meaning meaning() {
    return meaning;
  }

  /** Where it stands first, in the title if it is there. */
  Evidence first() {
    return first;
  }

  boolean strong() {
    return !meaning.weak();
  }

  boolean often() {
    return strong() && count >= OFTEN;
  }

  boolean names() {
    return strong() && first.field() == Field.TITLE;
  }
}
