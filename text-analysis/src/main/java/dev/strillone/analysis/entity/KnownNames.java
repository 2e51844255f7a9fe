package dev.strillone.analysis.entity;

import dev.strillone.analysis.model.Hash;

/** Marks the longest known names of a sentence, left to right; only capitalised text counts as a name. */
final class KnownNames {
  /** Above the bits of all lists. */
  static final int PLACE = 14;

  private KnownNames() {}

  /** The lists' bits of a mark. */
  static int lists(int mark) {
    return mark & ((1 << PLACE) - 1);
  }

  /** Per token: 0, or the lists' bits with the token's place in the name (1 first, 2 inside, 3 alone) above them. */
  static int[] marks(SentenceView view, Gazetteer gazetteer) {
    int[] marks = new int[view.length()];
    int at = 0;
    while (at < marks.length) {
      at = view.capital[at] ? mark(view, gazetteer, at, marks) : at + 1;
    }
    return marks;
  }

  /** Marks the longest name that begins here, and tells where to go on. */
  private static int mark(SentenceView view, Gazetteer gazetteer, int at, int[] marks) {
    int longest = at;
    int mask = 0;
    long hash = Hash.WIDE;
    for (int end = at; end < Math.min(view.length(), at + Gazetteer.LONGEST); end++) {
      hash = Hash.wide(end == at ? hash : Hash.wide(hash, " "), view.lower[end]);
      if (view.capital[end] || Character.isDigit(view.lower[end].charAt(0))) {
        int found = gazetteer.mask(hash) & ~Gazetteer.Source.WORD.bit();
        if (found != 0) {
          longest = end + 1;
          mask = found;
        }
      }
    }
    for (int i = at; i < longest; i++) {
      int place = longest - at == 1 ? 3 : i == at ? 1 : 2;
      marks[i] = mask | place << PLACE;
    }
    return Math.max(longest, at + 1);
  }
}
