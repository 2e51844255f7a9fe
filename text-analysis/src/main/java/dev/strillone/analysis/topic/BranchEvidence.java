package dev.strillone.analysis.topic;

import dev.strillone.analysis.TaggedTopic.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What speaks in an article for a topic or one below it. Belongs to one call. */
final class BranchEvidence {
  static final BranchEvidence NONE = new BranchEvidence();

  private static final int MOST_SPANS = 5;

  private final List<PhraseEvidence> phrases = new ArrayList<>();
  private final Set<String> strong = new HashSet<>();
  private boolean own;
  private boolean titled;
  private boolean often;
  private double weight;

  void add(PhraseEvidence phrase, boolean ofTheTopicItself) {
    phrases.add(phrase);
    weight += phrase.weight();
    titled |= phrase.names();
    often |= phrase.often();
    own |= ofTheTopicItself && phrase.strong();
    if (phrase.strong()) {
      strong.add(phrase.meaning().phrase());
    }
  }

  double weight() {
    return weight;
  }

  /** Different strong descriptors. */
  int distinct() {
    return strong.size();
  }

  /** Whether more than one strong descriptor speaks for it, or one time and again. */
  boolean insists() {
    return often || strong.size() > 1;
  }

  /** Whether a strong descriptor stands in the title. */
  boolean titled() {
    return titled;
  }

  /** Whether a strong descriptor of the topic itself is among them. */
  boolean own() {
    return own;
  }

  /** The spans that say most, one a descriptor, in the order of the text. */
  List<Evidence> spans() {
    return phrases.stream()
        .sorted(
            Comparator.comparing(PhraseEvidence::strong)
                .thenComparing(PhraseEvidence::weight)
                .reversed()
                .thenComparing(phrase -> phrase.meaning().phrase()))
        .map(PhraseEvidence::first)
        .distinct()
        .limit(MOST_SPANS)
        .sorted(Comparator.comparing(Evidence::field).thenComparing(Evidence::start))
        .toList();
  }
}
