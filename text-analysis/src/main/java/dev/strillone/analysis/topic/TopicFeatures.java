package dev.strillone.analysis.topic;

import dev.strillone.analysis.model.Hash;
import dev.strillone.analysis.token.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
    List<Integer> found = new ArrayList<>();
    found.add(Hash.mix(1, Hash.of(word)));
    found.add(Hash.mix(2, Hash.mix(Hash.of(before), Hash.of(word))));
    String padded = "<" + word + ">";
    for (int length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
      for (int start = 0; start + length <= padded.length(); start++) {
        found.add(Hash.mix(length, Hash.of(padded.substring(start, start + length))));
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The document vector: dampened counts, of length one. */
  public static Map<Integer, Float> vector(List<int[]> perToken) {
    Map<Integer, Float> counts = new HashMap<>();
    for (int[] features : perToken) {
      for (int feature : features) {
        counts.merge(feature, 1f, Float::sum);
      }
    }
    double square = 0;
    for (Map.Entry<Integer, Float> entry : counts.entrySet()) {
      entry.setValue((float) (1 + Math.log(entry.getValue())));
      square += entry.getValue() * entry.getValue();
    }
    float norm = square == 0 ? 1 : (float) Math.sqrt(square);
    counts.replaceAll((feature, value) -> value / norm);
    return counts;
  }
}
