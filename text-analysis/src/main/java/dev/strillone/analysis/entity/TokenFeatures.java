package dev.strillone.analysis.entity;

import dev.strillone.analysis.model.Hash;
import java.util.List;

/**
 * The hashed features of each token of a sentence. Training and running use this one class; a change here needs new
 * models and a new {@link dev.strillone.analysis.model.ModelStore#FORMAT}.
 */
public final class TokenFeatures {
  private static final int LONGEST_AFFIX = 5;
  private static final int NEAR = 6;
  private static final int EDGE = -2;

  private final Gazetteer gazetteer;

  private final WordClasses classes;

  public TokenFeatures(Gazetteer gazetteer, WordClasses classes) {
    this.gazetteer = gazetteer;
    this.classes = classes;
  }

  /** Of a sentence in a document. */
  public int[][] of(List<String> forms, DocumentWords words) {
    SentenceView view = new SentenceView(forms);
    int[] known = KnownNames.marks(view, gazetteer);
    int[] alike = new int[forms.size()];
    for (int at = 0; at < alike.length; at++) {
      alike[at] = classes.narrowest(view.lowerHash[at]);
    }
    int[][] features = new int[forms.size()][];
    FeatureSink sink = new FeatureSink();
    for (int at = 0; at < features.length; at++) {
      word(view, at, sink);
      window(view, at, sink);
      affixes(view, at, sink);
      look(view, at, sink);
      names(view, known, at, sink);
      alike(view, alike, at, sink);
      if (view.capital[at] && words.alsoSmall(view.lower[at])) {
        sink.add(108, view.opening[at] ? 1 : 0, view.writing.code);
      }
      features[at] = sink.drain();
    }
    return features;
  }

  private static void word(SentenceView view, int at, FeatureSink sink) {
    sink.add(1, view.writing.code);
    sink.add(2, Hash.of(view.forms.get(at)));
    sink.add(3, view.shape(at));
    sink.add(4, view.shortShape(at));
    sink.add(5, view.lowerHash(at), view.shortShape(at));
  }

  private static void window(SentenceView view, int at, FeatureSink sink) {
    for (int offset = -2; offset <= 2; offset++) {
      sink.add(12 + offset, view.lowerHash(at + offset));
      sink.add(22 + offset, view.shortShape(at + offset));
    }
    for (int offset = -2; offset <= 1; offset++) {
      sink.add(32 + offset, view.lowerHash(at + offset), view.lowerHash(at + offset + 1));
      sink.add(42 + offset, view.shortShape(at + offset), view.shortShape(at + offset + 1));
    }
    sink.add(44, view.lowerHash(at - 1), view.lowerHash(at + 1));
    sink.add(45, view.lowerHash(at - 1), view.shortShape(at));
    sink.add(46, view.lowerHash(at + 1), view.shortShape(at));
    sink.add(47, Hash.mix(view.shortShape(at - 1), view.shortShape(at)), view.shortShape(at + 1));
  }

  private static void affixes(SentenceView view, int at, FeatureSink sink) {
    String word = view.lower[at];
    int prefix = Hash.EMPTY;
    for (int length = 1; length <= Math.min(LONGEST_AFFIX, word.length()); length++) {
      prefix = Hash.of(prefix, word, length - 1, length);
      int suffix = Hash.of(Hash.EMPTY, word, word.length() - length, word.length());
      sink.add(50 + length, prefix);
      sink.add(60 + length, suffix);
      if (length >= 2 && length <= 4) {
        sink.add(70 + length, suffix, view.capital[at] ? 1 : 0);
      }
    }
    for (int offset = -1; offset <= 1; offset += 2) {
      if (at + offset >= 0 && at + offset < view.length()) {
        String neighbour = view.lower[at + offset];
        int from = Math.max(0, neighbour.length() - 3);
        sink.add(80 + offset, Hash.of(Hash.EMPTY, neighbour, from, neighbour.length()));
      }
    }
  }

  private static void look(SentenceView view, int at, FeatureSink sink) {
    int opening = view.opening[at] ? 1 : 0;
    sink.add(90, opening, view.shortShape(at));
    sink.add(91, view.writing.code, view.shortShape(at));
    sink.add(92, view.quoted[at] ? 1 : 0, view.shortShape(at));
    if (view.capital[at]) {
      int left = at;
      while (left > 0 && view.capital[left - 1]) {
        left--;
      }
      int right = at;
      while (right < view.length() - 1 && view.capital[right + 1]) {
        right++;
      }
      sink.add(93, view.lowerHash(left - 1));
      sink.add(94, view.lowerHash(right + 1));
      sink.add(95, Math.min(4, right - left), Math.min(3, at - left));
      sink.add(96, view.lowerHash(left));
      sink.add(97, view.lowerHash(right));
      sink.add(98, view.lowerHash(left - 2), view.lowerHash(left - 1));
      around(view, left, right, sink);
    }
  }

  /** The nearest telling words before and after a run of capitals, and the telling words near it in no order. */
  private static void around(SentenceView view, int left, int right, FeatureSink sink) {
    boolean first = true;
    for (int at = left - 1; at >= Math.max(0, left - NEAR); at--) {
      if (view.telling[at]) {
        sink.add(120, view.lowerHash[at]);
        if (first) {
          sink.add(121, view.lowerHash[at]);
          first = false;
        }
      }
    }
    first = true;
    for (int at = right + 1; at <= Math.min(view.length() - 1, right + NEAR); at++) {
      if (view.telling[at]) {
        sink.add(120, view.lowerHash[at]);
        if (first) {
          sink.add(122, view.lowerHash[at]);
          first = false;
        }
      }
    }
  }

  private void names(SentenceView view, int[] known, int at, FeatureSink sink) {
    int word = view.capital[at] ? gazetteer.mask(view.lower[at]) : 0;
    int usual = word & Gazetteer.Source.WORD.bit();
    if (view.capital[at]) {
      sink.add(100, usual, view.opening[at] ? 1 : 0);
      sink.add(101, usual, view.writing.code);
      sink.add(102, word);
    }
    sink.add(103, known[at], usual);
    sink.add(104, at > 0 ? known[at - 1] : -1, known[at]);
    sink.add(105, at + 1 < known.length ? known[at + 1] : -1, known[at]);
    sink.add(106, Hash.mix(known[at], usual), view.lowerHash(at - 1));
    sink.add(107, known[at], view.opening[at] ? 1 : 0);
    int place = known[at] >> KnownNames.PLACE;
    for (int lists = KnownNames.lists(known[at]); lists != 0; lists &= lists - 1) {
      sink.add(109, Integer.lowestOneBit(lists), place);
    }
  }

  /** What the word and its neighbours mean. */
  private void alike(SentenceView view, int[] alike, int at, FeatureSink sink) {
    for (int level = 0; level < classes.levels(); level++) {
      int before = at > 0 ? classes.at(level, alike[at - 1]) : EDGE;
      int here = classes.at(level, alike[at]);
      int after = at + 1 < alike.length ? classes.at(level, alike[at + 1]) : EDGE;
      int template = 130 + 10 * level;
      sink.add(template, here, view.shortShape(at));
      sink.add(template + 1, before);
      sink.add(template + 2, after);
      sink.add(template + 3, before, here);
      sink.add(template + 4, here, after);
      sink.add(template + 5, at > 1 ? classes.at(level, alike[at - 2]) : EDGE);
      sink.add(template + 6, at + 2 < alike.length ? classes.at(level, alike[at + 2]) : EDGE);
    }
  }
}
