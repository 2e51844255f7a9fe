package dev.strillone.analysis.topic;

import dev.strillone.analysis.model.LinearModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The linear model of topics: one logistic regression per topic over shared features, calibrated. */
public final class TopicScores {
  private final LinearModel model;
  private final float[] bias;
  private final float[] slope;
  private final float[] shift;
  private final float[] threshold;

  public TopicScores(LinearModel model) {
    this.model = model;
    int size = model.labels().size();
    bias = model.row("bias", size);
    slope = model.row("slope", size);
    shift = model.row("shift", size);
    threshold = model.row("threshold", size);
  }

  public List<String> codes() {
    return model.labels();
  }

  /** Calibrated probability of each topic. */
  public double[] probabilities(List<int[]> perToken) {
    float[] scores = bias.clone();
    // in a fixed order, so that rounding is the same every time
    new TreeMap<>(TopicFeatures.vector(perToken))
        .forEach((Integer key, Float value) -> model.weights().addTo(scores, 0, key, value));
    double[] probabilities = new double[scores.length];
    for (int topic = 0; topic < scores.length; topic++) {
      probabilities[topic] = 1 / (1 + Math.exp(-(shift[topic] + slope[topic] * scores[topic])));
    }
    return probabilities;
  }

  public boolean holds(int topic, double probability) {
    return probability >= threshold[topic];
  }

  /** How much each token speaks for a topic. */
  public float[] support(List<int[]> perToken, int topic) {
    Map<Integer, Float> vector = TopicFeatures.vector(perToken);
    float[] support = new float[perToken.size()];
    float[] scores = new float[bias.length];
    for (int at = 0; at < support.length; at++) {
      Arrays.fill(scores, 0);
      for (int feature : perToken.get(at)) {
        model.weights().addTo(scores, 0, feature, vector.getOrDefault(feature, 0f));
      }
      support[at] = scores[topic];
    }
    return support;
  }
}
