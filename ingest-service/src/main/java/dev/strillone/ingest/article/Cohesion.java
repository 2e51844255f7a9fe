package dev.strillone.ingest.article;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How much two stretches of text speak of the same things: names weigh most, then rarer words (after Hearst, TextTiling,
 * Computational Linguistics 23(1), 1997).
 */
final class Cohesion {
  private static final int STEM = 6;
  private static final int SHORTEST_WORD = 6;
  private static final int NAME_WEIGHT = 2;

  private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\p{L}\\p{N}-]+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

  private Cohesion() {}

  /**
   * What a paragraph speaks of.
   *
   * @param names words with a capital that do not begin a sentence
   * @param words the beginnings of longer words in small letters
   */
  record Terms(Set<String> names, Set<String> words) {
    Terms {
      names = Set.copyOf(names);
      words = Set.copyOf(words);
    }

    static Terms of(String paragraph) {
      return new Terms(Cohesion.names(paragraph), Cohesion.words(paragraph));
    }
  }

  /** 0 for nothing in common to 1 for all of the smaller one. */
  static double between(List<Terms> one, List<Terms> other) {
    Set<String> names = all(one, Terms::names);
    Set<String> otherNames = all(other, Terms::names);
    Set<String> words = all(one, Terms::words);
    Set<String> otherWords = all(other, Terms::words);
    double smaller =
        NAME_WEIGHT * Math.min(names.size(), otherNames.size())
            + Math.min(words.size(), otherWords.size());
    double shared = NAME_WEIGHT * shared(names, otherNames) + shared(words, otherWords);
    return smaller == 0 ? 0 : Math.min(1, shared / smaller);
  }

  private static Set<String> all(List<Terms> paragraphs, Function<Terms, Set<String>> which) {
    Set<String> all = new HashSet<>();
    paragraphs.forEach(terms -> all.addAll(which.apply(terms)));
    return all;
  }

  private static int shared(Set<String> one, Set<String> other) {
    int shared = 0;
    for (String term : one) {
      shared += other.contains(term) ? 1 : 0;
    }
    return shared;
  }

  private static Set<String> names(String paragraph) {
    Set<String> names = new HashSet<>();
    for (String sentence : Sentences.of(paragraph)) {
      String[] words = BETWEEN_NAMES.split(sentence, -1);
      for (int i = 1; i < words.length; i++) {
        if (words[i].length() > 2 && Character.isUpperCase(words[i].codePointAt(0))) {
          names.add(words[i].toLowerCase(Locale.ROOT));
        }
      }
    }
    return names;
  }

  private static Set<String> words(String paragraph) {
    Set<String> stems = new HashSet<>();
    for (String word : BETWEEN_WORDS.split(paragraph, -1)) {
      if (word.length() >= SHORTEST_WORD && Character.isLowerCase(word.codePointAt(0))) {
        stems.add(word.substring(0, STEM).toLowerCase(Locale.ROOT));
      }
    }
    return stems;
  }
}
