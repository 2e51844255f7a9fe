package dev.strillone.training.names;

import dev.strillone.analysis.entity.CrfEntityTagger;
import dev.strillone.analysis.entity.NameSpan;
import dev.strillone.analysis.entity.TokenFeatures;
import dev.strillone.analysis.entity.TokenisedText;
import dev.strillone.analysis.model.LinearModel;
import dev.strillone.analysis.sequence.TagScheme;
import dev.strillone.evaluation.corpus.TaggedArticle;
import dev.strillone.evaluation.score.SpanScore;
import dev.strillone.evaluation.score.SpanTypes;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Trains one language's tagger. First looks by models that have not seen the article teach the second look what to make of
 * them; calibration is by articles that a model has not seen either.
 */
public final class NameTraining {
  private static final float[] UNCALIBRATED = {0, 1};
  private static final int PARTS = 3;

  /** What ships is the mean of so many runs; those that only prepare for it are one. */
  private static final int RUNS = 3;

  private static final int CALIBRATION_SHARE = 8;

  private final NameLists lists;
  private final TokenFeatures features;
  private final TagScheme scheme;
  private final int epochs;
  private final long seed;

  public NameTraining(
      NameLists lists, TokenFeatures features, List<String> types, int epochs, long seed) {
    this.lists = lists;
    this.features = features;
    this.scheme = TagScheme.of(types);
    this.epochs = epochs;
    this.seed = seed;
  }

  /**
   * The tagger.
   *
   * @param corpus articles that it is calibrated on too
   * @param others sentences of our own and of other languages, which only help
   */
  public LinearModel train(List<TaggedArticle> corpus, List<TaggedArticle> others) {
    IdentityHashMap<TaggedArticle, List<int[]>> looks = firstLooks(corpus, others);
    List<TaggedArticle> seen = without(corpus, 0, CALIBRATION_SHARE);
    List<TaggedArticle> held = part(corpus, 0, CALIBRATION_SHARE);
    LinearModel rehearsal = fit(together(seen, others), looks, UNCALIBRATED, half(), 1);
    float[] calibration = SpanCalibration.fit(tagger(rehearsal), held);
    return fit(together(corpus, others), looks, calibration, epochs, RUNS);
  }

  /** As {@link #train}, but what it tags has probabilities as they come. */
  private LinearModel uncalibrated(List<TaggedArticle> corpus, List<TaggedArticle> others) {
    return fit(together(corpus, others), firstLooks(corpus, others), UNCALIBRATED, epochs, RUNS);
  }

  private IdentityHashMap<TaggedArticle, List<int[]>> firstLooks(
      List<TaggedArticle> corpus, List<TaggedArticle> others) {
    IdentityHashMap<TaggedArticle, List<int[]>> looks = new IdentityHashMap<>();
    IntStream.range(0, PARTS)
        .parallel()
        .forEach(
            part -> {
              List<TaggedArticle> seen = together(without(corpus, part, PARTS), others);
              CrfEntityTagger tagger =
                  tagger(fit(seen, new IdentityHashMap<>(), UNCALIBRATED, half(), 1));
              for (TaggedArticle article : part(corpus, part, PARTS)) {
                List<int[]> look = tagger.firstLook(NameExamples.forms(article));
                synchronized (looks) {
                  looks.put(article, look);
                }
              }
            });
    return looks;
  }

  private static List<TaggedArticle> part(List<TaggedArticle> corpus, int part, int parts) {
    return IntStream.range(0, corpus.size())
        .filter(i -> i % parts == part)
        .mapToObj(corpus::get)
        .toList();
  }

  private static List<TaggedArticle> without(List<TaggedArticle> corpus, int part, int parts) {
    return IntStream.range(0, corpus.size())
        .filter(i -> i % parts != part)
        .mapToObj(corpus::get)
        .toList();
  }

  private static List<TaggedArticle> together(
      List<TaggedArticle> corpus, List<TaggedArticle> others) {
    List<TaggedArticle> all = new ArrayList<>(corpus);
    all.addAll(others);
    return all;
  }

  private LinearModel fit(
      List<TaggedArticle> articles,
      IdentityHashMap<TaggedArticle, List<int[]>> looks,
      float[] calibration,
      int rounds,
      int runs) {
    NameExamples examples = new NameExamples(features, scheme, new TextVariants(lists, seed));
    articles.forEach(article -> examples.add(article, looks.getOrDefault(article, List.of())));
    return new CrfTrainer(scheme, examples.features, examples.gold, seed)
        .train(rounds, runs, Map.of("calibration", calibration));
  }

  private int half() {
    return Math.max(1, epochs / 2);
  }

  private CrfEntityTagger tagger(LinearModel model) {
    return new CrfEntityTagger(model, features);
  }

  /**
   * Trains on all but one part of the corpus at a time and scores that part.
   *
   * @param more articles that are always trained on
   * @param others as in {@link #train}
   */
  public SpanScore folds(
      List<TaggedArticle> corpus, List<TaggedArticle> more, List<TaggedArticle> others, int folds) {
    SpanScore score = new SpanScore();
    IntStream.range(0, folds)
        .parallel()
        .forEach(
            fold -> {
              LinearModel model =
                  uncalibrated(together(without(corpus, fold, folds), more), others);
              synchronized (score) {
                score(model, part(corpus, fold, folds), score);
              }
            });
    return score;
  }

  /** Scores what users get of articles: the tagger's names after the look at the whole article. */
  public SpanScore score(LinearModel model, List<TaggedArticle> articles) {
    SpanScore score = new SpanScore();
    score(model, articles, score);
    return score;
  }

  /** As {@link #score(LinearModel, List)}, added to a score. */
  public void score(LinearModel model, List<TaggedArticle> articles, SpanScore score) {
    CrfEntityTagger tagger = tagger(model);
    for (TaggedArticle article : articles) {
      List<List<String>> forms = NameExamples.forms(article);
      List<List<NameSpan>> names = TokenisedText.of(forms).names(tagger);
      for (int i = 0; i < forms.size(); i++) {
        score.add(SpanTypes.spans(article.sentences().get(i)), SpanTypes.spans(names.get(i)));
      }
    }
  }
}
