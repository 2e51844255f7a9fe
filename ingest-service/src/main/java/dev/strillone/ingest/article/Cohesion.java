package dev.strillone.ingest.article;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How much two stretches of text speak of the same things: names weigh most, then rarer words (after Hearst, TextTiling,
 * Computational Linguistics 23(1), 1997).
 */
final class Cohesion {
  private static final int STEM = 6;
  private static final int SHORTEST_WORD = 6;
  private static final int NAME_WEIGHT = 2;

  private Cohesion() {}

  /** 0 for nothing in common to 1 for all of the smaller one. */
  static double between(List<String> one, List<String> other) {
    Set<String> names = names(one);
    Set<String> otherNames = names(other);
    Set<String> words = words(one);
    Set<String> otherWords = words(other);
    double smaller =
        NAME_WEIGHT * Math.min(names.size(), otherNames.size())
            + Math.min(words.size(), otherWords.size());
    double shared = NAME_WEIGHT * shared(names, otherNames) + shared(words, otherWords);
    return smaller == 0 ? 0 : Math.min(1, shared / smaller);
  }

  private static int shared(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return both.size();
  }

  /** Words with a capital that do not begin a sentence. */
  private static Set<String> names(List<String> paragraphs) {
    Set<String> names = new HashSet<>();
    for (String paragraph : paragraphs) {
      for (String sentence : Sentences.of(paragraph)) {
        String[] words = sentence.split("[^\\p{L}\\p{N}-]+", -1);
        for (int i = 1; i < words.length; i++) {
          if (words[i].length() > 2 && Character.isUpperCase(words[i].codePointAt(0))) {
            names.add(words[i].toLowerCase(Locale.ROOT));
          }
        }
      }
    }
    return names;
  }

  private static Set<String> words(List<String> paragraphs) {
    Set<String> stems = new HashSet<>();
    for (String paragraph : paragraphs) {
      for (String word : paragraph.split("[^\\p{L}]+", -1)) {
        if (word.length() >= SHORTEST_WORD && Character.isLowerCase(word.codePointAt(0))) {
          stems.add(word.substring(0, STEM).toLowerCase(Locale.ROOT));
        }
      }
    }
    return stems;
  }
}
