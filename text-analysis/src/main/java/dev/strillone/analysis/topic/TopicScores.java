package dev.strillone.analysis.topic;

import dev.strillone.analysis.model.LinearModel;
import java.util.List;

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
  public double[] probabilities(TopicVector document) {
    float[] scores = bias.clone();
    for (int row = 0; row < document.size(); row++) {
      model.weights().addTo(scores, 0, document.key(row), document.value(row));
    }
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
  public float[] support(TopicVector document, int topic) {
    float[] weights = new float[document.size()];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = document.value(row) * model.weights().of(document.key(row), topic);
    }
    return document.perToken(weights);
  }
}
