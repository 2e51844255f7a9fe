package dev.strillone.training;

import dev.strillone.analysis.entity.Gazetteer;
import dev.strillone.analysis.entity.TokenFeatures;
import dev.strillone.analysis.entity.WordClasses;
import dev.strillone.analysis.model.LinearModel;
import dev.strillone.evaluation.corpus.TaggedArticle;
import dev.strillone.evaluation.score.SpanScore;
import dev.strillone.evaluation.score.TopicScore;
import dev.strillone.training.names.NameTraining;
import dev.strillone.training.names.WordClassList;
import dev.strillone.training.topics.TopicExample;
import dev.strillone.training.topics.TopicTexts;
import dev.strillone.training.topics.TopicTraining;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The trainers of names and topics with the corpora that they learn from. */
final class Trainers {
  static final String VOCABULARY = "mediatopics/mediatopics_2023-10-24.tsv";

  private static final List<String> ITALIAN = List.of("PER", "ORG", "LOC", "PROD", "EVT", "WORK");
  private static final List<String> ENGLISH = List.of("PER", "ORG", "LOC", "MISC");
  private static final int FOLDS = 5;

  private final Path data;
  private final Corpora corpora;
  private final Gazetteer gazetteer;
  private final WordClasses classes;
  private final int rounds;
  private final long seed;

  private Trainers(Path data, Corpora corpora, WordClasses classes, int rounds, long seed) {
    this.data = data;
    this.corpora = corpora;
    this.gazetteer = corpora.gazetteer();
    this.classes = classes;
    this.rounds = rounds;
    this.seed = seed;
  }

  /**
   * Reads the corpora.
   *
   * @param articles most articles of our own writing to take per language
   */
  static Trainers read(Path data, int articles, int rounds, long seed) throws IOException {
    return new Trainers(data, Corpora.read(data, articles), WordClassList.read(), rounds, seed);
  }

  Corpora corpora() {
    return corpora;
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  WordClasses classes() {
    return classes;
  }

  NameTraining italian() {
    TokenFeatures features = new TokenFeatures(gazetteer, WordClasses.none());
    return new NameTraining(corpora.lists(), features, ITALIAN, rounds, seed);
  }

  LinearModel italianModel() {
    return italian()
        .train(both(corpora.italian(), corpora.italianArticles()), corpora.italianSentences());
  }

  SpanScore italianFolds() {
    return italian()
        .folds(corpora.italian(), corpora.italianArticles(), corpora.italianSentences(), FOLDS);
  }

  private NameTraining english() {
    TokenFeatures features = new TokenFeatures(gazetteer, classes);
    return new NameTraining(corpora.lists(), features, ENGLISH, rounds, seed);
  }

  LinearModel englishModel() {
    return english()
        .train(both(corpora.english(), corpora.englishArticles()), corpora.besideEnglish());
  }

  SpanScore englishFolds() {
    return english()
        .folds(corpora.english(), corpora.englishArticles(), corpora.besideEnglish(), FOLDS);
  }

  /** As {@link #englishFolds}, but the articles of our own are held out in turn. */
  SpanScore ownEnglishFolds() {
    return english()
        .folds(corpora.englishArticles(), corpora.english(), corpora.besideEnglish(), FOLDS);
  }

  TopicTraining topics() {
    return new TopicTraining(seed);
  }

  LinearModel topicModel() throws IOException {
    return topics().train(topicArticles(), besideTopics());
  }

  TopicScore topicFolds() throws IOException {
    return topics().folds(topicArticles(), besideTopics(), FOLDS);
  }

  /** The held-out articles, each read whole. */
  List<TopicExample> topicsHeldOut() throws IOException {
    return examples(corpora.italianHeldOut()).stream().map(List::getFirst).toList();
  }

  private List<List<TopicExample>> topicArticles() throws IOException {
    return examples(corpora.italian());
  }

  private List<TopicExample> besideTopics() throws IOException {
    List<TopicExample> others = new ArrayList<>(TopicTexts.vocabulary(data.resolve(VOCABULARY)));
    others.addAll(TopicTexts.own("topics-it.txt"));
    others.addAll(TopicTexts.own("topics-en.txt"));
    examples(both(corpora.italianArticles(), corpora.englishArticles())).forEach(others::addAll);
    return others;
  }

  private List<List<TopicExample>> examples(List<TaggedArticle> articles) throws IOException {
    Map<String, String> tops = TopicTexts.tops(data.resolve(VOCABULARY));
    return articles.stream()
        .filter(article -> !article.topics().isEmpty())
        .map(article -> TopicTexts.article(article, tops))
        .toList();
  }

  private static List<TaggedArticle> both(List<TaggedArticle> some, List<TaggedArticle> more) {
    List<TaggedArticle> both = new ArrayList<>(some);
    both.addAll(more);
    return both;
  }
}
