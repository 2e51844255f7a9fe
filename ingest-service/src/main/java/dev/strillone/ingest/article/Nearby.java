package dev.strillone.ingest.article;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs on either side of a place, and how much those before it and after it speak of the same things. */
final class Nearby {
  /** Paragraphs on either side that are compared. */
  private static final int NEAR = 12;

  /** Enough for both sides of a place and the asides between. */
  private static final int REMEMBERED = 64;

  private final Labels labels;
  private final Slots<Cohesion.Terms> terms = new Slots<>(REMEMBERED);

  Nearby(Labels labels) {
    this.labels = labels;
  }

  /** Tells where one side of a place ends. */
  @FunctionalInterface
  interface End {
    /**
     * @param begun whether a paragraph was taken already
     */
    boolean isAt(int block, boolean begun);
  }

  /** Text before the place, the nearest first, as far as the block that ends it. */
  List<Integer> before(int at, End end) {
    List<Integer> found = new ArrayList<>();
    for (int i = at - 1; i >= 0 && found.size() < NEAR; i--) {
      if (labels.isText(i)) {
        found.add(i);
      }
      if (end.isAt(i, !found.isEmpty())) {
        break;
      }
    }
    return found;
  }

  /** Text from the place on, up to the block that ends it. */
  List<Integer> from(int at, End end) {
    List<Integer> found = new ArrayList<>();
    for (int i = at;
        i < labels.size() && found.size() < NEAR && !end.isAt(i, !found.isEmpty());
        i++) {
      if (labels.isText(i)) {
        found.add(i);
      }
    }
    return found;
  }

  /** 0 for nothing in common to 1 for all of the smaller one. */
  double shared(List<Integer> one, List<Integer> other) {
    return Cohesion.between(terms(one), terms(other));
  }

  private List<Cohesion.Terms> terms(List<Integer> blocks) {
    return blocks.stream()
        .map(at -> terms.of(at, i -> Cohesion.Terms.of(labels.block(i).text())))
        .toList();
  }
}
