package dev.strillone.analysis.entity;

/** Marks the longest known names of a sentence, left to right; only capitalised text counts as a name. */
final class KnownNames {
  private KnownNames() {}

  /** Per token: 0, or the lists' bits with the token's place in the name (1 first, 2 inside, 3 alone) above them. */
  static int[] marks(SentenceView view, Gazetteer gazetteer) {
    int[] marks = new int[view.length()];
    int at = 0;
    while (at < marks.length) {
      int end = view.capital[at] ? longest(view, gazetteer, at) : at;
      if (end == at) {
        at++;
        continue;
      }
      int mask = gazetteer.mask(view.forms, at, end) & ~Gazetteer.Source.WORD.bit();
      for (int i = at; i < end; i++) {
        int place = end - at == 1 ? 3 : i == at ? 1 : 2;
        marks[i] = mask | place << 8;
      }
      at = end;
    }
    return marks;
  }

  private static int longest(SentenceView view, Gazetteer gazetteer, int at) {
    for (int end = Math.min(view.length(), at + Gazetteer.LONGEST); end > at; end--) {
      if ((view.capital[end - 1] || Character.isDigit(view.forms.get(end - 1).charAt(0)))
          && (gazetteer.mask(view.forms, at, end) & ~Gazetteer.Source.WORD.bit()) != 0) {
        return end;
      }
    }
    return at;
  }
}
