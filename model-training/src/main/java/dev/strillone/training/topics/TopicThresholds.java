package dev.strillone.training.topics;

import dev.strillone.evaluation.score.TopicScore;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * From what probability on a topic is said: one threshold for all that is best on the whole, moved for each topic as far as
 * its own texts speak for it. Topics with few texts move little.
 */
final class TopicThresholds {
  private static final float LEAST = 0.15f;
  private static final float MOST = 0.9f;
  private static final float STEP = 0.01f;
  private static final float REACH = 0.25f;

  /** As many texts as would be right half of the time, added to what was counted. */
  private static final double DOUBT = 4;

  private static final double COST_OF_MOVING = 0.3;

  private TopicThresholds() {}

  /**
   * Thresholds per topic.
   *
   * @param probabilities per text, calibrated
   * @param topics per text, those it has
   */
  static float[] fit(List<double[]> probabilities, List<Set<String>> topics) {
    List<String> codes = List.copyOf(TopicTexts.codes());
    float common = common(probabilities, topics, codes.size());
    float[] thresholds = new float[codes.size()];
    for (int topic = 0; topic < thresholds.length; topic++) {
      thresholds[topic] = own(probabilities, topics, topic, codes.get(topic), common);
    }
    return thresholds;
  }

  /** The topics whose probability reaches their threshold. */
  static Set<String> said(double[] probabilities, float[] thresholds) {
    List<String> codes = List.copyOf(TopicTexts.codes());
    return IntStream.range(0, codes.size())
        .filter(topic -> probabilities[topic] >= thresholds[topic])
        .mapToObj(codes::get)
        .collect(Collectors.toSet());
  }

  private static float common(List<double[]> probabilities, List<Set<String>> topics, int size) {
    float best = 0.5f;
    double bestScore = -1;
    float[] thresholds = new float[size];
    for (float candidate = LEAST; candidate <= MOST; candidate += STEP) {
      Arrays.fill(thresholds, candidate);
      TopicScore score = new TopicScore();
      for (int i = 0; i < topics.size(); i++) {
        score.add(topics.get(i), said(probabilities.get(i), thresholds));
      }
      if (score.macro() + score.micro() > bestScore) {
        bestScore = score.macro() + score.micro();
        best = candidate;
      }
    }
    return best;
  }

  private static float own(
      List<double[]> probabilities,
      List<Set<String>> topics,
      int topic,
      String code,
      float common) {
    float best = common;
    double bestScore = -1;
    float from = Math.max(LEAST, common - REACH);
    float to = Math.min(MOST, common + REACH);
    for (float candidate = from; candidate <= to; candidate += STEP) {
      int right = 0;
      int said = 0;
      int meant = 0;
      for (int i = 0; i < topics.size(); i++) {
        boolean says = probabilities.get(i)[topic] >= candidate;
        boolean truth = topics.get(i).contains(code);
        right += says && truth ? 1 : 0;
        said += says ? 1 : 0;
        meant += truth ? 1 : 0;
      }
      double score =
          (2 * right + DOUBT / 2) / (said + meant + DOUBT)
              - COST_OF_MOVING * (candidate - common) * (candidate - common);
      if (score > bestScore) {
        bestScore = score;
        best = candidate;
      }
    }
    return best;
  }
}
