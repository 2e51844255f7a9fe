package dev.strillone.analysis.entity;

import dev.strillone.analysis.model.Hash;
import java.util.Arrays;

/** Collects the hashed features of one token. */
final class FeatureSink {
  private int[] features = new int[96];
  private int count;

  void add(int template, int value) {
    if (count == features.length) {
      features = Arrays.copyOf(features, 2 * count);
    }
    features[count++] = Hash.mix(template, value);
  }

  void add(int template, int first, int second) {
    add(template, Hash.mix(first, second));
  }

  int[] drain() {
    int[] drained = Arrays.copyOf(features, count);
    count = 0;
    return drained;
  }
}
