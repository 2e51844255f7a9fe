package dev.strillone.training.topics;

import dev.strillone.analysis.model.LinearModel;
import dev.strillone.analysis.topic.TopicScores;
import dev.strillone.evaluation.score.TopicScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Trains the topic model: calibration and threshold by folds of the articles, then once on everything. */
public final class TopicTraining {
  private static final int FOLDS = 4;

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
    List<Set<String>> topics = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      LinearModel model =
          fit(without(articles, fold, FOLDS), others, TopicCalibration.NONE, new float[17]);
      for (List<TopicExample> article : part(articles, fold, FOLDS)) {
        logits.add(TopicTrainer.logits(model, article.getFirst()));
        topics.add(article.getFirst().topics());
      }
    }
    TopicCalibration calibration = TopicCalibration.fit(logits, topics);
    List<double[]> probabilities = logits.stream().map(calibration::probabilities).toList();
    return fit(articles, others, calibration, TopicThresholds.fit(probabilities, topics));
  }

  private LinearModel fit(
      List<List<TopicExample>> articles,
      List<TopicExample> others,
      TopicCalibration calibration,
      float[] thresholds) {
    List<TopicExample> all = new ArrayList<>(others);
    articles.forEach(all::addAll);
    return new TopicTrainer(all, seed).train(calibration, thresholds);
  }

  private static <T> List<T> part(List<T> all, int fold, int folds) {
    return IntStream.range(0, all.size())
        .filter(i -> i % folds == fold)
        .mapToObj(all::get)
        .toList();
  }

  private static <T> List<T> without(List<T> all, int fold, int folds) {
    return IntStream.range(0, all.size())
        .filter(i -> i % folds != fold)
        .mapToObj(all::get)
        .toList();
  }

  /** Trains on all but one part of the articles at a time and scores that part. */
  public TopicScore folds(List<List<TopicExample>> articles, List<TopicExample> others, int folds) {
    TopicScore score = new TopicScore();
    for (int fold = 0; fold < folds; fold++) {
      LinearModel model = train(without(articles, fold, folds), others);
      part(articles, fold, folds).forEach(article -> add(model, article.getFirst(), score));
    }
    return score;
  }

  public TopicScore score(LinearModel model, List<TopicExample> texts) {
    TopicScore score = new TopicScore();
    texts.forEach(text -> add(model, text, score));
    return score;
  }

  private static void add(LinearModel model, TopicExample text, TopicScore score) {
    float[] thresholds = model.row("threshold", model.labels().size());
    double[] probabilities = new TopicScores(model).probabilities(text.vector());
    score.add(text.topics(), TopicThresholds.said(probabilities, thresholds));
  }
}
