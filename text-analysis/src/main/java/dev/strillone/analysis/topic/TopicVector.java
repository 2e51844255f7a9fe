package dev.strillone.analysis.topic;

import java.util.Arrays;
import java.util.List;

/**
 * A document as topic models see it: its distinct features in ascending order, each with its dampened count, the whole of
 * length one.
 */
public final class TopicVector {
  private final int[] keys;
  private final float[] values;

  /** For each feature of each token, one token after the other, which of the distinct ones it is. */
  private final int[] places;

  /** Where each token's features begin among the places, and after the last one where they end. */
  private final int[] starts;

  private TopicVector(int[] keys, float[] values, int[] places, int[] starts) {
    this.keys = keys;
    this.values = values;
    this.places = places;
    this.starts = starts;
  }

  /** Of the features of each token, as {@link TopicFeatures#perToken} gives them. */
  public static TopicVector of(List<int[]> perToken) {
    int[] starts = new int[perToken.size() + 1];
    for (int token = 0; token < perToken.size(); token++) {
      starts[token + 1] = starts[token] + perToken.get(token).length;
    }
    // the feature above, its place below: sorted by feature, and each still knows where it was
    long[] sorted = new long[starts[perToken.size()]];
    int next = 0;
    for (int[] features : perToken) {
      for (int feature : features) {
        sorted[next] = (long) feature << Integer.SIZE | next;
        next++;
      }
    }
    Arrays.sort(sorted);
    int distinct = 0;
    for (int at = 0; at < sorted.length; at++) {
      distinct += at == 0 || key(sorted[at]) != key(sorted[at - 1]) ? 1 : 0;
    }
    int[] keys = new int[distinct];
    float[] values = new float[distinct];
    int[] places = new int[sorted.length];
    int row = -1;
    for (int at = 0; at < sorted.length; at++) {
      if (row < 0 || keys[row] != key(sorted[at])) {
        keys[++row] = key(sorted[at]);
      }
      values[row]++;
      places[(int) sorted[at]] = row;
    }
    dampen(values);
    return new TopicVector(keys, values, places, starts);
  }

  private static int key(long packed) {
    return (int) (packed >>> Integer.SIZE);
  }

  private static void dampen(float[] counts) {
    double square = 0;
    for (int row = 0; row < counts.length; row++) {
      counts[row] = (float) (1 + Math.log(counts[row]));
      square += counts[row] * counts[row];
    }
    float norm = square == 0 ? 1 : (float) Math.sqrt(square);
    for (int row = 0; row < counts.length; row++) {
      counts[row] /= norm;
    }
  }

  /** How many distinct features there are. */
  public int size() {
    return keys.length;
  }

  public int key(int row) {
    return keys[row];
  }

  public float value(int row) {
    return values[row];
  }

  /** For each token the sum of what its features weigh. */
  float[] perToken(float[] weights) {
    float[] sums = new float[starts.length - 1];
    for (int token = 0; token < sums.length; token++) {
      for (int at = starts[token]; at < starts[token + 1]; at++) {
        sums[token] += weights[places[at]];
      }
    }
    return sums;
  }
}
