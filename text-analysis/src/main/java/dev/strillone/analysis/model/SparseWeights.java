package dev.strillone.analysis.model;

/**
 * Weights of hashed features for a few labels, most of them zero. Immutable; an open-addressing table over the
 * features.
 */
public final class SparseWeights {
  private static final int FREE = -1;

  private final int[] keys;
  private final int[] starts;
  private final byte[] labels;
  private final float[] weights;
  private final int[] table;

  /**
   * Takes the arrays as its own.
   *
   * @param keys hashed features, each once
   * @param starts where each feature's entries begin, and after the last one where they end
   * @param labels label of each entry
   * @param weights weight of each entry
   */
  public SparseWeights(int[] keys, int[] starts, byte[] labels, float[] weights) {
    this.keys = keys;
    this.starts = starts;
    this.labels = labels;
    this.weights = weights;
    int capacity = Integer.highestOneBit(Math.max(4, keys.length)) * 4;
    table = new int[capacity];
    java.util.Arrays.fill(table, FREE);
    for (int row = 0; row < keys.length; row++) {
      int slot = slot(keys[row]);
      while (table[slot] != FREE) {
        slot = (slot + 1) & (capacity - 1);
      }
      table[slot] = row;
    }
  }

  private int slot(int key) {
    return (key ^ (key >>> 15)) & (table.length - 1);
  }

  /** Adds the feature's weights, times its value, to the scores of the labels. */
  public void addTo(float[] scores, int offset, int key, float value) {
    for (int slot = slot(key); table[slot] != FREE; slot = (slot + 1) & (table.length - 1)) {
      int row = table[slot];
      if (keys[row] == key) {
        for (int i = starts[row]; i < starts[row + 1]; i++) {
          scores[offset + labels[i]] += value * weights[i];
        }
        return;
      }
    }
  }

  int rows() {
    return keys.length;
  }

  int key(int row) {
    return keys[row];
  }

  int start(int row) {
    return starts[row];
  }

  byte label(int entry) {
    return labels[entry];
  }

  float weight(int entry) {
    return weights[entry];
  }
}
