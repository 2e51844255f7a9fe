package dev.strillone.training.topics;

import dev.strillone.analysis.model.LinearModel;
import dev.strillone.analysis.model.SparseWeights;
import dev.strillone.analysis.topic.TopicFeatures;
import dev.strillone.analysis.topic.TopicScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** One logistic regression per topic over shared hashed features, by AdaGrad. The same examples and seed give the same model. */
final class TopicTrainer {
  private static final int EPOCHS = 25;
  private static final float RATE = 0.5f;
  private static final float DROPOUT = 0.3f;
  private static final int FEWEST_TEXTS = 3;
  private static final float PRUNED_BELOW = 0.25f;

  private final List<String> codes = List.copyOf(TopicTexts.codes());
  private final List<TopicExample> examples;
  private final Random random;
  private final int[] keys;
  private final int[][] rows;
  private final float[][] values;

  TopicTrainer(List<TopicExample> examples, long seed) {
    this.examples = List.copyOf(examples);
    random = new Random(seed);
    List<Map<Integer, Float>> vectors =
        examples.stream().map(example -> TopicFeatures.vector(example.features())).toList();
    keys = repeated(vectors);
    rows = new int[vectors.size()][];
    values = new float[vectors.size()][];
    for (int i = 0; i < rows.length; i++) {
      TreeMap<Integer, Float> known = new TreeMap<>();
      vectors
          .get(i)
          .forEach(
              (key, value) -> {
                int row = Arrays.binarySearch(keys, key);
                if (row >= 0) {
                  known.put(row, value);
                }
              });
      rows[i] = known.keySet().stream().mapToInt(Integer::intValue).toArray();
      values[i] = new float[rows[i].length];
      for (int f = 0; f < rows[i].length; f++) {
        values[i][f] = known.getOrDefault(rows[i][f], 0f);
      }
    }
  }

  private static int[] repeated(List<Map<Integer, Float>> vectors) {
    Map<Integer, Integer> counts = new HashMap<>();
    vectors.forEach(vector -> vector.keySet().forEach(key -> counts.merge(key, 1, Integer::sum)));
    return new TreeSet<>(
            counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_TEXTS)
                .map(Map.Entry::getKey)
                .toList())
        .stream().mapToInt(Integer::intValue).toArray();
  }

  LinearModel train(float[] calibration, float threshold) {
    int size = codes.size();
    float[] weights = new float[keys.length * size];
    float[] squares = new float[weights.length];
    float[] bias = new float[size];
    Arrays.fill(bias, -2);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      order.add(i);
    }
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (int example : order) {
        step(example, weights, squares, bias);
      }
    }
    float[] slope = new float[size];
    Arrays.fill(slope, calibration[1]);
    float[] shift = new float[size];
    Arrays.fill(shift, calibration[0]);
    float[] thresholds = new float[size];
    Arrays.fill(thresholds, threshold);
    return new LinearModel(
        codes.stream().map(code -> "medtop:" + code).toList(),
        Map.of("bias", bias, "slope", slope, "shift", shift, "threshold", thresholds),
        sparse(weights, size));
  }

  private void step(int example, float[] weights, float[] squares, float[] bias) {
    int size = bias.length;
    float[] scores = bias.clone();
    boolean[] kept = new boolean[rows[example].length];
    for (int f = 0; f < kept.length; f++) {
      kept[f] = random.nextFloat() >= DROPOUT;
      if (kept[f]) {
        for (int topic = 0; topic < size; topic++) {
          scores[topic] +=
              values[example][f] * weights[rows[example][f] * size + topic] / (1 - DROPOUT);
        }
      }
    }
    for (int topic = 0; topic < size; topic++) {
      float truth = examples.get(example).topics().contains(codes.get(topic)) ? 1 : 0;
      float error = truth - (float) (1 / (1 + Math.exp(-scores[topic])));
      bias[topic] += 0.01f * error;
      for (int f = 0; f < kept.length; f++) {
        if (kept[f]) {
          int at = rows[example][f] * size + topic;
          float gradient = error * values[example][f] / (1 - DROPOUT);
          squares[at] += gradient * gradient;
          weights[at] += RATE * gradient / (float) (Math.sqrt(squares[at]) + 1e-4);
        }
      }
    }
  }

  private SparseWeights sparse(float[] dense, int size) {
    List<Integer> kept = new ArrayList<>();
    int[] starts = new int[keys.length + 1];
    for (int row = 0; row < keys.length; row++) {
      for (int topic = 0; topic < size; topic++) {
        if (Math.abs(dense[row * size + topic]) >= PRUNED_BELOW) {
          kept.add(row * size + topic);
        }
      }
      starts[row + 1] = kept.size();
    }
    byte[] labels = new byte[kept.size()];
    float[] weights = new float[kept.size()];
    for (int i = 0; i < weights.length; i++) {
      labels[i] = (byte) (kept.get(i) % size);
      weights[i] = dense[kept.get(i)];
    }
    return new SparseWeights(keys, starts, labels, weights);
  }

  /** Logits before calibration of a text. */
  static double[] logits(LinearModel uncalibrated, TopicExample example) {
    double[] probabilities = new TopicScores(uncalibrated).probabilities(example.features());
    for (int i = 0; i < probabilities.length; i++) {
      double bounded = Math.clamp(probabilities[i], 1e-7, 1 - 1e-7);
      probabilities[i] = Math.log(bounded / (1 - bounded));
    }
    return probabilities;
  }
}
