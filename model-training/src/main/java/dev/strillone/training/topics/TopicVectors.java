package dev.strillone.training.topics;

import dev.strillone.analysis.model.SparseWeights;
import dev.strillone.analysis.topic.TopicVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The vectors of texts over the features that several texts have. */
final class TopicVectors {
  private static final int FEWEST_TEXTS = 3;
  private static final float PRUNED_BELOW = 0.02f;

  private final int[] keys;
  private final List<int[]> rows = new ArrayList<>();
  private final List<float[]> values = new ArrayList<>();

  private TopicVectors(int[] keys) {
    this.keys = keys;
  }

  static TopicVectors of(List<TopicExample> examples) {
    List<TopicVector> all = examples.stream().map(TopicExample::vector).toList();
    TopicVectors vectors = new TopicVectors(repeated(all));
    all.forEach(vectors::add);
    return vectors;
  }

  private static int[] repeated(List<TopicVector> all) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (TopicVector vector : all) {
      for (int row = 0; row < vector.size(); row++) {
        counts.merge(vector.key(row), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= FEWEST_TEXTS)
        .mapToInt(Map.Entry::getKey)
        .sorted()
        .toArray();
  }

  private void add(TopicVector vector) {
    int[] indexes = new int[vector.size()];
    float[] numbers = new float[vector.size()];
    int known = 0;
    for (int row = 0; row < vector.size(); row++) {
      int index = Arrays.binarySearch(keys, vector.key(row));
      if (index >= 0) {
        indexes[known] = index;
        numbers[known++] = vector.value(row);
      }
    }
    indexes = Arrays.copyOf(indexes, known);
    numbers = Arrays.copyOf(numbers, known);
    rows.add(indexes);
    values.add(numbers);
  }

  int features() {
    return keys.length;
  }

  double square(int example) {
    double square = 0;
    for (float value : values.get(example)) {
      square += value * value;
    }
    return square;
  }

  /** Adds the example's scores of all topics. */
  void scores(int example, float[] weights, int size, float[] scores) {
    int[] indexes = rows.get(example);
    float[] numbers = values.get(example);
    for (int i = 0; i < indexes.length; i++) {
      int base = indexes[i] * size;
      for (int topic = 0; topic < size; topic++) {
        scores[topic] += numbers[i] * weights[base + topic];
      }
    }
  }

  /** Adds the example, as often as said for each topic, to the weights. */
  void add(int example, float[] weights, int size, float[] times) {
    int[] indexes = rows.get(example);
    float[] numbers = values.get(example);
    for (int i = 0; i < indexes.length; i++) {
      int base = indexes[i] * size;
      for (int topic = 0; topic < size; topic++) {
        weights[base + topic] += numbers[i] * times[topic];
      }
    }
  }

  /** The weights that are worth keeping. */
  SparseWeights sparse(float[] dense, int size) {
    int[] kept = new int[keys.length * size];
    int count = 0;
    int[] starts = new int[keys.length + 1];
    for (int row = 0; row < keys.length; row++) {
      for (int at = row * size; at < (row + 1) * size; at++) {
        if (Math.abs(dense[at]) >= PRUNED_BELOW) {
          kept[count++] = at;
        }
      }
      starts[row + 1] = count;
    }
    byte[] labels = new byte[count];
    float[] weights = new float[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (kept[i] % size);
      weights[i] = dense[kept[i]];
    }
    return new SparseWeights(keys, starts, labels, weights);
  }
}
