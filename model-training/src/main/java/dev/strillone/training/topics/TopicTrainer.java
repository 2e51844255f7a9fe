package dev.strillone.training.topics;

import dev.strillone.analysis.model.LinearModel;
import dev.strillone.analysis.topic.TopicScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One logistic regression per topic over shared hashed features, all at once by dual coordinate descent (Yu, Huang and Lin
 * 2011, Machine Learning 85). The same examples and seed give the same model.
 */
final class TopicTrainer {
  private static final int ROUNDS = 12;

  /** How far an example of weight 1 may pull. */
  private static final double PULL = 3;

  /** The value of the feature that every text has: the larger, the freer the bias. */
  private static final float BIAS = 2;

  private final List<String> codes = List.copyOf(TopicTexts.codes());
  private final int size = codes.size();
  private final List<TopicExample> examples;
  private final TopicVectors vectors;
  private final long seed;

  TopicTrainer(List<TopicExample> examples, long seed) {
    this.examples = List.copyOf(examples);
    this.vectors = TopicVectors.of(examples);
    this.seed = seed;
  }

  LinearModel train(TopicCalibration calibration, float[] thresholds) {
    float[] weights = new float[(vectors.features() + 1) * size];
    double[] alphas = new double[examples.size() * size];
    boolean[] truths = new boolean[alphas.length];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      order.add(i);
      for (int topic = 0; topic < size; topic++) {
        truths[i * size + topic] = examples.get(i).topics().contains(codes.get(topic));
      }
      begin(i, weights, alphas, truths);
    }
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (int example : order) {
        step(example, weights, alphas, truths);
      }
    }
    float[] bias = new float[size];
    for (int topic = 0; topic < size; topic++) {
      bias[topic] = BIAS * weights[vectors.features() * size + topic];
    }
    float[] slope = new float[size];
    Arrays.fill(slope, calibration.slope());
    float[] shift = calibration.shifts();
    return new LinearModel(
        codes.stream().map(code -> "medtop:" + code).toList(),
        Map.of("bias", bias, "slope", slope, "shift", shift, "threshold", thresholds.clone()),
        vectors.sparse(weights, size));
  }

  private double most(int example) {
    return PULL * examples.get(example).weight();
  }

  /** Dual variables begin strictly inside their range, as logarithms are taken of them. */
  private void begin(int example, float[] weights, double[] alphas, boolean[] truths) {
    float[] moves = new float[size];
    for (int topic = 0; topic < size; topic++) {
      double alpha = 0.01 * most(example);
      alphas[example * size + topic] = alpha;
      moves[topic] = (float) (truths[example * size + topic] ? alpha : -alpha);
    }
    move(example, weights, moves);
  }

  private void step(int example, float[] weights, double[] alphas, boolean[] truths) {
    float[] scores = new float[size];
    vectors.scores(example, weights, size, scores);
    double square = BIAS * BIAS + vectors.square(example);
    float[] moves = new float[size];
    for (int topic = 0; topic < size; topic++) {
      int at = example * size + topic;
      double sign = truths[at] ? 1 : -1;
      double bias = BIAS * weights[vectors.features() * size + topic];
      double alpha = best(alphas[at], sign * (scores[topic] + bias), square, most(example));
      moves[topic] = (float) (sign * (alpha - alphas[at]));
      alphas[at] = alpha;
    }
    move(example, weights, moves);
  }

  private void move(int example, float[] weights, float[] moves) {
    vectors.add(example, weights, size, moves);
    for (int topic = 0; topic < size; topic++) {
      weights[vectors.features() * size + topic] += BIAS * moves[topic];
    }
  }

  /** Where the derivative of the dual in one variable is zero, by bisection: it only grows. */
  private static double best(double alpha, double margin, double square, double most) {
    double low = 0;
    double high = most;
    for (int i = 0; i < 40; i++) {
      double middle = (low + high) / 2;
      double slope = square * (middle - alpha) + margin + Math.log(middle / (most - middle));
      if (slope > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Logits before calibration of a text. */
  static double[] logits(LinearModel uncalibrated, TopicExample example) {
    double[] probabilities = new TopicScores(uncalibrated).probabilities(example.vector());
    for (int i = 0; i < probabilities.length; i++) {
      double bounded = Math.clamp(probabilities[i], 1e-7, 1 - 1e-7);
      probabilities[i] = Math.log(bounded / (1 - bounded));
    }
    return probabilities;
  }
}
