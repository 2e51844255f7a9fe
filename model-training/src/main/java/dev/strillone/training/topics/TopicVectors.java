package dev.strillone.training.topics;

import dev.strillone.analysis.model.SparseWeights;
import dev.strillone.analysis.topic.TopicFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    List<Map<Integer, Float>> all =
        examples.stream().map(example -> TopicFeatures.vector(example.features())).toList();
    TopicVectors vectors = new TopicVectors(repeated(all));
    all.forEach(vectors::add);
    return vectors;
  }

  private static int[] repeated(List<Map<Integer, Float>> all) {
    Map<Integer, Integer> counts = new HashMap<>();
    all.forEach(vector -> vector.keySet().forEach(key -> counts.merge(key, 1, Integer::sum)));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= FEWEST_TEXTS)
        .mapToInt(Map.Entry::getKey)
        .sorted()
        .toArray();
  }

  private void add(Map<Integer, Float> vector) {
    TreeMap<Integer, Float> known = new TreeMap<>();
    vector.forEach(
        (key, value) -> {
          int row = Arrays.binarySearch(keys, key);
          if (row >= 0) {
            known.put(row, value);
          }
        });
    int[] indexes = new int[known.size()];
    float[] numbers = new float[known.size()];
    int at = 0;
    for (Map.Entry<Integer, Float> entry : known.entrySet()) {
      indexes[at] = entry.getKey();
      numbers[at++] = entry.getValue();
    }
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
