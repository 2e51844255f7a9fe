package dev.strillone.training.topics;

import dev.strillone.training.Logistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * From logits to probabilities: one slope for all topics, and a shift for each, so that on unseen texts a topic's
 * probabilities add up to as many texts as have it. Without the latter rare topics are hardly ever believed.
 */
final class TopicCalibration {
  static final TopicCalibration NONE = new TopicCalibration(new float[17], 1);

  /** As many texts, of which one in seventeen has the topic, are added to what was counted. */
  private static final double DOUBT = 8;

  private final float[] shifts;
  private final float slope;

  private TopicCalibration(float[] shifts, float slope) {
    this.shifts = shifts;
    this.slope = slope;
  }

  static TopicCalibration fit(List<double[]> logits, List<Set<String>> topics) {
    List<String> codes = List.copyOf(TopicTexts.codes());
    List<Double> values = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (int i = 0; i < topics.size(); i++) {
      for (int topic = 0; topic < codes.size(); topic++) {
        values.add(logits.get(i)[topic]);
        right.add(topics.get(i).contains(codes.get(topic)));
      }
    }
    float slope = Logistic.fit(values, right)[1];
    float[] shifts = new float[codes.size()];
    for (int topic = 0; topic < shifts.length; topic++) {
      String code = codes.get(topic);
      long having = topics.stream().filter(each -> each.contains(code)).count();
      shifts[topic] = shift(logits, topic, slope, having + DOUBT / codes.size());
    }
    return new TopicCalibration(shifts, slope);
  }

  /** The shift at which the probabilities add up to the target, by bisection: the sum only grows. */
  private static float shift(List<double[]> logits, int topic, float slope, double target) {
    double low = -10;
    double high = 10;
    for (int i = 0; i < 40; i++) {
      double middle = (low + high) / 2;
      double sum = 0;
      for (double[] row : logits) {
        sum += probability(middle, slope, row[topic]);
      }
      if (sum > target) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (float) ((low + high) / 2);
  }

  private static double probability(double shift, double slope, double logit) {
    return 1 / (1 + Math.exp(-(shift + slope * logit)));
  }

  double[] probabilities(double[] logits) {
    double[] probabilities = new double[logits.length];
    for (int topic = 0; topic < logits.length; topic++) {
      probabilities[topic] = probability(shifts[topic], slope, logits[topic]);
    }
    return probabilities;
  }

  float slope() {
    return slope;
  }

  /** Per topic, in the order of the codes. */
  float[] shifts() {
    return shifts.clone();
  }
}
