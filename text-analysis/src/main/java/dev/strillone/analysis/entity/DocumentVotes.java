package dev.strillone.analysis.entity;

import dev.strillone.analysis.sequence.TagScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a first look at a document said of each capitalised word, wherever it stands. The second look knows of every word
 * what it is elsewhere.
 */
public final class DocumentVotes {
  private static final int MANY = 3;
  private static final int NONE = -1;

  private final TagScheme scheme;
  private final Map<String, int[]> votes = new HashMap<>();

  public DocumentVotes(TagScheme scheme) {
    this.scheme = scheme;
  }

  /** Adds a sentence with the tags of the first look. */
  public void add(List<String> forms, int[] tags) {
    for (int at = 0; at < tags.length; at++) {
      if (written(forms.get(at))) {
        votes.computeIfAbsent(key(forms.get(at)), k -> new int[scheme.size()])[tags[at]]++;
      }
    }
  }

  /**
   * The features of each token of a sentence; none for a word that stands nowhere else.
   *
   * @param tags the sentence's own tags as they were added, which do not speak for themselves
   */
  public int[][] features(List<String> forms, int[] tags) {
    int[] elsewhere = new int[tags.length];
    int[] counts = new int[tags.length];
    for (int at = 0; at < tags.length; at++) {
      elsewhere[at] = NONE;
      int[] all = written(forms.get(at)) ? votes.get(key(forms.get(at))) : null;
      if (all != null) {
        for (int tag = 0; tag < all.length; tag++) {
          int count = all[tag] - (tag == tags[at] ? 1 : 0);
          counts[at] += count;
          if (count > 0 && (elsewhere[at] == NONE || count > count(all, elsewhere[at], tags[at]))) {
            elsewhere[at] = tag;
          }
        }
      }
    }
    int[][] features = new int[tags.length][];
    FeatureSink sink = new FeatureSink();
    for (int at = 0; at < tags.length; at++) {
      if (elsewhere[at] != NONE) {
        int type = type(elsewhere[at]);
        sink.add(110, elsewhere[at]);
        sink.add(111, type, Math.min(MANY, counts[at]));
        sink.add(112, type, tags[at]);
        sink.add(113, elsewhere[at], tags[at]);
      }
      int before = at == 0 ? NONE : elsewhere[at - 1];
      int after = at + 1 == tags.length ? NONE : elsewhere[at + 1];
      if (before != NONE) {
        sink.add(114, type(before), type(elsewhere[at]));
      }
      if (after != NONE) {
        sink.add(115, type(after), type(elsewhere[at]));
      }
      features[at] = sink.drain();
    }
    return features;
  }

  private static int count(int[] all, int tag, int own) {
    return all[tag] - (tag == own ? 1 : 0);
  }

  /** The tag's type by number, 0 for no name. */
  private int type(int tag) {
    return tag == NONE ? NONE : (tag + 3) / 4;
  }

  private static boolean written(String form) {
    return form.codePoints().anyMatch(Character::isUpperCase);
  }

  private static String key(String form) {
    return form.toLowerCase(Locale.ROOT);
  }
}
