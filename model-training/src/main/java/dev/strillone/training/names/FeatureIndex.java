package dev.strillone.training.names;

import dev.strillone.analysis.model.SparseWeights;
import java.util.Arrays;
import java.util.List;

/** Rows for the hashed features that occur more than once. */
final class FeatureIndex {
  private final int[] keys;

  private FeatureIndex(int[] keys) {
    this.keys = keys;
  }

  static FeatureIndex ofRepeated(List<int[][]> hashed) {
    int[] all =
        hashed.stream().flatMap(Arrays::stream).flatMapToInt(Arrays::stream).sorted().toArray();
    int count = 0;
    for (int i = 1; i < all.length; i++) {
      boolean second = all[i] == all[i - 1] && (i == 1 || all[i] != all[i - 2]);
      if (second) {
        all[count++] = all[i];
      }
    }
    return new FeatureIndex(Arrays.copyOf(all, count));
  }

  int size() {
    return keys.length;
  }

  int[][] rows(int[][] sentence) {
    return Arrays.stream(sentence)
        .map(
            token ->
                Arrays.stream(token)
                    .map(feature -> Arrays.binarySearch(keys, feature))
                    .filter(row -> row >= 0)
                    .toArray())
        .toArray(int[][]::new);
  }

  /** The weights that are worth keeping. */
  SparseWeights sparse(float[] dense, int size, float least) {
    int count = 0;
    int rows = 0;
    for (int row = 0; row < keys.length; row++) {
      int before = count;
      for (int i = row * size; i < (row + 1) * size; i++) {
        count += Math.abs(dense[i]) >= least ? 1 : 0;
      }
      rows += count > before ? 1 : 0;
    }
    int[] kept = new int[rows];
    int[] starts = new int[rows + 1];
    byte[] labels = new byte[count];
    float[] weights = new float[count];
    int entry = 0;
    int out = 0;
    for (int row = 0; row < keys.length; row++) {
      int before = entry;
      for (int label = 0; label < size; label++) {
        if (Math.abs(dense[row * size + label]) >= least) {
          labels[entry] = (byte) label;
          weights[entry++] = dense[row * size + label];
        }
      }
      if (entry > before) {
        kept[out++] = keys[row];
        starts[out] = entry;
      }
    }
    return new SparseWeights(kept, starts, labels, weights);
  }
}
