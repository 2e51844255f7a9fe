package dev.strillone.analysis.model;

import java.util.Arrays;

/**
 * Weights of hashed features for a few labels, most of them zero. Immutable. Reading a feature touches memory in two
 * places, its slot in an open-addressing table and its entries: that is what tagging spends its time on.
 */
public final class SparseWeights {
  private static final int FREE = -1;
  private static final int MOST_ENTRIES = 1 << 23;
  private static final int MOST_LABELS = 0xFF;

  private final int[] keys;
  private final int[] starts;

  /** Label, 16 bits, and weight in half precision, 16 bits. */
  private final int[] entries;

  /** Per slot two numbers: the key, and where its entries begin with their number in the last eight bits. */
  private final int[] table;

  private final int mask;

  /**
   * Takes the first two arrays as its own.
   *
   * @param keys hashed features, each once
   * @param starts where each feature's entries begin, and after the last one where they end
   * @param labels label of each entry
   * @param weights weight of each entry, kept in half precision
   */
  public SparseWeights(int[] keys, int[] starts, byte[] labels, float[] weights) {
    if (labels.length >= MOST_ENTRIES) {
      throw new IllegalArgumentException("More than %d weights".formatted(MOST_ENTRIES));
    }
    this.keys = keys;
    this.starts = starts;
    entries = new int[labels.length];
    for (int entry = 0; entry < entries.length; entry++) {
      entries[entry] =
          (labels[entry] & MOST_LABELS) << 16 | (Float.floatToFloat16(weights[entry]) & 0xFFFF);
    }
    int capacity = Integer.highestOneBit(Math.max(4, keys.length)) * 4;
    mask = capacity - 1;
    table = new int[2 * capacity];
    Arrays.fill(table, FREE);
    for (int row = 0; row < keys.length; row++) {
      int slot = slot(keys[row]);
      while (table[2 * slot + 1] != FREE) {
        slot = (slot + 1) & mask;
      }
      table[2 * slot] = keys[row];
      table[2 * slot + 1] = starts[row] << 8 | (starts[row + 1] - starts[row]);
    }
  }

  private int slot(int key) {
    return (key ^ (key >>> 15)) & mask;
  }

  /** Adds the feature's weights, times its value, to the scores of the labels. */
  public void addTo(float[] scores, int offset, int key, float value) {
    int found = find(slot(key), key);
    if (found != FREE) {
      int start = found >>> 8;
      for (int entry = start; entry < start + (found & 0xFF); entry++) {
        add(scores, offset, entries[entry], value);
      }
    }
  }

  /** The feature's weight for one label, 0 where it has none. */
  public float of(int key, int label) {
    int found = find(slot(key), key);
    if (found != FREE) {
      int start = found >>> 8;
      int end = start + (found & 0xFF);
      for (int entry = start; entry < end; entry++) {
        if (entries[entry] >>> 16 == label) {
          return weight(entry);
        }
      }
    }
    return 0;
  }

  /**
   * Adds the weights of many features, each once. All slots are read before any is looked at, and so are the first entries,
   * because a processor waits for many places in memory as long as for one.
   */
  public void addAll(float[] scores, int offset, int[] features) {
    int[] found = new int[features.length];
    for (int i = 0; i < found.length; i++) {
      int slot = 2 * slot(features[i]);
      // no branch, or the next read would wait for this one: zero when the key is the slot's
      found[i] = table[slot] ^ features[i];
    }
    int known = 0;
    for (int i = 0; i < found.length; i++) {
      int slot = slot(features[i]);
      int packed = found[i] == 0 ? table[2 * slot + 1] : find(slot, features[i]);
      if (packed != FREE && (packed & 0xFF) != 0) {
        found[known++] = packed;
      }
    }
    int[] first = new int[known];
    for (int i = 0; i < known; i++) {
      first[i] = entries[found[i] >>> 8];
    }
    for (int i = 0; i < known; i++) {
      int start = found[i] >>> 8;
      add(scores, offset, first[i], 1);
      for (int entry = start + 1; entry < start + (found[i] & 0xFF); entry++) {
        add(scores, offset, entries[entry], 1);
      }
    }
  }

  private int find(int from, int key) {
    int slot = from;
    int found = table[2 * slot + 1];
    while (found != FREE && table[2 * slot] != key) {
      slot = (slot + 1) & mask;
      found = table[2 * slot + 1];
    }
    return found;
  }

  private static void add(float[] scores, int offset, int packed, float value) {
    scores[offset + (packed >>> 16)] += value * Float.float16ToFloat((short) packed);
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
    return (byte) (entries[entry] >>> 16);
  }

  float weight(int entry) {
    return Float.float16ToFloat((short) entries[entry]);
  }
}
