package dev.strillone.analysis.topic;

import dev.strillone.analysis.model.Hash;
import dev.strillone.analysis.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The hashed features that topics are told by: words, pairs of words, and the letters that words are made of. */
public final class TopicFeatures {
  private static final int FEWEST_LETTERS = 3;
  private static final int READ_AT_MOST = 20;
  private static final int SHORTEST_GRAM = 4;
  private static final int LONGEST_GRAM = 6;

  private TopicFeatures() {}

  /** Features of each token, none for a sign, a number or a very short word. */
  public static List<int[]> perToken(List<Token> tokens) {
    List<int[]> features = new ArrayList<>(tokens.size());
    String before = "";
    for (Token token : tokens) {
      String word = token.form().toLowerCase(Locale.ROOT);
      word = word.length() > READ_AT_MOST ? word.substring(0, READ_AT_MOST) : word;
      if (word.length() < FEWEST_LETTERS || !Character.isLetter(word.charAt(0))) {
        features.add(new int[0]);
        continue;
      }
      features.add(of(before, word));
      before = word;
    }
    return features;
  }

  private static int[] of(String before, String word) {
    String padded = "<" + word + ">";
    int grams = 0;
    for (int length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
      grams += Math.max(0, padded.length() - length + 1);
    }
    int[] found = new int[2 + grams];
    found[0] = Hash.mix(1, Hash.of(word));
    found[1] = Hash.mix(2, Hash.mix(Hash.of(before), Hash.of(word)));
    int next = 2;
    for (int length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
      for (int start = 0; start + length <= padded.length(); start++) {
        found[next++] = Hash.mix(length, Hash.of(Hash.EMPTY, padded, start, start + length));
      }
    }
    return found;
  }
}
