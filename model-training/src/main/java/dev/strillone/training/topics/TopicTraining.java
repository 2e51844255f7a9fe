package dev.strillone.training.topics;

import dev.strillone.analysis.model.LinearModel;
import dev.strillone.analysis.topic.TopicScores;
import dev.strillone.training.Logistic;
import java.util.ArrayList;
import java.util.List;

/** Trains the topic model: calibration and threshold by folds of the articles, then once on everything. */
public final class TopicTraining {
  private static final int FOLDS = 4;
  private static final float[] UNCALIBRATED = {0, 1};

  private final long seed;

  public TopicTraining(long seed) {
    this.seed = seed;
  }

  /**
   * The model.
   *
   * @param articles per article its examples, the whole text first
   * @param others further texts, always trained on
   */
  public LinearModel train(List<List<TopicExample>> articles, List<TopicExample> others) {
    List<double[]> logits = new ArrayList<>();
    List<TopicExample> asked = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<TopicExample> seen = new ArrayList<>(others);
      List<TopicExample> held = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        if (i % FOLDS == fold) {
          held.add(articles.get(i).getFirst());
        } else {
          seen.addAll(articles.get(i));
        }
      }
      LinearModel model = new TopicTrainer(seen, seed).train(UNCALIBRATED, 0.5f);
      for (TopicExample example : held) {
        logits.add(TopicTrainer.logits(model, example));
        asked.add(example);
      }
    }
    float[] calibration = calibration(logits, asked);
    List<TopicExample> all = new ArrayList<>(others);
    articles.forEach(all::addAll);
    return new TopicTrainer(all, seed).train(calibration, threshold(logits, asked, calibration));
  }

  private static float[] calibration(List<double[]> logits, List<TopicExample> asked) {
    List<String> codes = List.copyOf(TopicTexts.codes());
    List<Double> values = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      for (int topic = 0; topic < codes.size(); topic++) {
        values.add(logits.get(i)[topic]);
        right.add(asked.get(i).topics().contains(codes.get(topic)));
      }
    }
    return Logistic.fit(values, right);
  }

  private static float threshold(
      List<double[]> logits, List<TopicExample> asked, float[] calibration) {
    float best = 0.5f;
    double bestScore = -1;
    for (int percent = 15; percent <= 60; percent++) {
      TopicScore score = new TopicScore();
      for (int i = 0; i < asked.size(); i++) {
        double[] probabilities = new double[logits.get(i).length];
        for (int topic = 0; topic < probabilities.length; topic++) {
          probabilities[topic] =
              1 / (1 + Math.exp(-(calibration[0] + calibration[1] * logits.get(i)[topic])));
        }
        score.add(asked.get(i).topics(), probabilities, percent / 100.0);
      }
      double mean = score.macro() + score.micro();
      if (mean > bestScore) {
        bestScore = mean;
        best = percent / 100f;
      }
    }
    return best;
  }

  public TopicScore score(LinearModel model, List<TopicExample> texts) {
    TopicScores scores = new TopicScores(model);
    float threshold = model.row("threshold", model.labels().size())[0];
    TopicScore score = new TopicScore();
    for (TopicExample text : texts) {
      score.add(text.topics(), scores.probabilities(text.features()), threshold);
    }
    return score;
  }
}
