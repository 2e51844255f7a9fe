package dev.strillone.training;

import dev.strillone.analysis.entity.CrfEntityTagger;
import dev.strillone.analysis.entity.Gazetteer;
import dev.strillone.analysis.entity.TokenFeatures;
import dev.strillone.analysis.entity.WordClasses;
import dev.strillone.analysis.model.LinearModel;
import dev.strillone.analysis.model.LinearModelFile;
import dev.strillone.analysis.model.ModelStore;
import dev.strillone.analysis.topic.TopicScores;
import dev.strillone.training.corpus.TaggedArticle;
import dev.strillone.training.names.NameTraining;
import dev.strillone.training.names.SpanScore;
import dev.strillone.training.names.WordClassList;
import dev.strillone.training.topics.TopicExample;
import dev.strillone.training.topics.TopicScore;
import dev.strillone.training.topics.TopicTexts;
import dev.strillone.training.topics.TopicTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One run over all models: read, train, evaluate on what was held out, write. */
final class TrainingRun {
  private static final List<String> ITALIAN = List.of("PER", "ORG", "LOC", "PROD", "EVT", "WORK");
  private static final List<String> ENGLISH = List.of("PER", "ORG", "LOC", "MISC");
  private static final String VOCABULARY = "mediatopics/mediatopics_2023-10-24.tsv";
  private static final int FOLDS = 5;

  private final Path data;
  private final Path out;
  private final long seed;
  private final int rounds;
  private final int articles;
  private final Consumer<String> report;
  private final ModelFolder folder;

  TrainingRun(Path data, Path out, long seed, int rounds, int articles, Consumer<String> report) {
    this.data = data;
    this.out = out;
    this.seed = seed;
    this.rounds = rounds;
    this.articles = articles;
    this.report = report;
    folder = new ModelFolder(out);
  }

  void run() throws IOException {
    Corpora corpora = Corpora.read(data, articles);
    Gazetteer gazetteer = corpora.gazetteer();
    WordClasses classes = WordClassList.read();
    folder.put("gazetteer.bin", gazetteer.write(), Sources.GAZETTEER, "");
    folder.put("word-classes-en.bin", classes.write(), Sources.CLASSES, "");

    NameTraining italian = italian(corpora, gazetteer);
    LinearModel italianModel =
        italian.train(
            both(corpora.italian(), corpora.italianArticles()), corpora.italianSentences());
    SpanScore italianScore = italian.score(italianModel, corpora.italianHeldOut());
    report.accept("entities-it on dev: " + italianScore.table());
    put("entities-it.bin", italianModel, Sources.ENTITIES_IT, "dev F1 " + italianScore.table());

    NameTraining english = english(corpora, gazetteer, classes);
    SpanScore englishScore = englishFolds(english, corpora);
    report.accept("entities-en by folds: " + englishScore.table());
    // what ships has seen all of it; the figure is that of models which had not
    LinearModel englishModel =
        english.train(both(corpora.english(), corpora.englishArticles()), corpora.besideEnglish());
    put("entities-en.bin", englishModel, Sources.ENTITIES_EN, "folds F1 " + englishScore.table());

    topics(corpora);
    folder.finish();
    report.accept(folder.summary());
  }

  /** Trains on parts of the corpora and scores the rest: what choices are made by. Writes nothing. */
  void folds() throws IOException {
    Corpora corpora = Corpora.read(data, articles);
    Gazetteer gazetteer = corpora.gazetteer();
    NameTraining italian = italian(corpora, gazetteer);
    report.accept(
        "entities-it by folds: "
            + italian
                .folds(
                    corpora.italian(), corpora.italianArticles(), corpora.italianSentences(), FOLDS)
                .table());
    NameTraining english = english(corpora, gazetteer, WordClassList.read());
    report.accept("entities-en by folds: " + englishFolds(english, corpora).table());
    report.accept(
        "entities-en by folds of our own articles: "
            + english
                .folds(corpora.englishArticles(), corpora.english(), corpora.besideEnglish(), FOLDS)
                .table());
    List<List<TopicExample>> texts = examples(corpora.italian(), tops());
    report.accept(
        "topics by folds: " + new TopicTraining(seed).folds(texts, beside(corpora), FOLDS).table());
  }

  /** Trains on ever larger shares of the Italian articles; see {@link LearningCurve}. */
  void learningCurve(Path file) throws IOException {
    Corpora corpora = Corpora.read(data, articles);
    NameTraining training = italian(corpora, corpora.gazetteer());
    new LearningCurve(training, corpora.italian(), corpora.italianSentences()).write(file);
  }

  /** Tables of what the models in the output folder say of the held-out articles; see {@link QualityReport}. */
  void quality(Path tables) throws IOException {
    Corpora corpora = Corpora.read(data, articles);
    ModelStore store = ModelStore.open(name -> Files.newInputStream(out.resolve(name)));
    TokenFeatures features =
        new TokenFeatures(Gazetteer.read(store.checked("gazetteer.bin")), WordClasses.none());
    QualityReport quality = new QualityReport(tables);
    quality.entities(
        new CrfEntityTagger(store.linear("entities-it.bin"), features), corpora.italianHeldOut());
    quality.topics(
        new TopicScores(store.linear("topics.bin")),
        examples(corpora.italianHeldOut(), tops()).stream().map(List::getFirst).toList());
  }

  private NameTraining italian(Corpora corpora, Gazetteer gazetteer) {
    TokenFeatures features = new TokenFeatures(gazetteer, WordClasses.none());
    return new NameTraining(corpora.lists(), features, ITALIAN, rounds, seed);
  }

  private NameTraining english(Corpora corpora, Gazetteer gazetteer, WordClasses classes) {
    TokenFeatures features = new TokenFeatures(gazetteer, classes);
    return new NameTraining(corpora.lists(), features, ENGLISH, rounds, seed);
  }

  private static SpanScore englishFolds(NameTraining english, Corpora corpora) {
    return english.folds(
        corpora.english(), corpora.englishArticles(), corpora.besideEnglish(), FOLDS);
  }

  private static List<TaggedArticle> both(List<TaggedArticle> some, List<TaggedArticle> more) {
    List<TaggedArticle> both = new ArrayList<>(some);
    both.addAll(more);
    return both;
  }

  private void topics(Corpora corpora) throws IOException {
    TopicTraining training = new TopicTraining(seed);
    LinearModel model = training.train(examples(corpora.italian(), tops()), beside(corpora));
    TopicScore score =
        training.score(
            model,
            examples(corpora.italianHeldOut(), tops()).stream().map(List::getFirst).toList());
    report.accept("topics on dev articles: " + score.table());
    put("topics.bin", model, Sources.TOPICS, "dev F1 " + score.table());
  }

  private Map<String, String> tops() throws IOException {
    return TopicTexts.tops(data.resolve(VOCABULARY));
  }

  private List<TopicExample> beside(Corpora corpora) throws IOException {
    List<TopicExample> others = new ArrayList<>(TopicTexts.vocabulary(data.resolve(VOCABULARY)));
    others.addAll(TopicTexts.own("topics-it.txt"));
    others.addAll(TopicTexts.own("topics-en.txt"));
    examples(both(corpora.italianArticles(), corpora.englishArticles()), tops())
        .forEach(others::addAll);
    return others;
  }

  private static List<List<TopicExample>> examples(
      List<TaggedArticle> articles, Map<String, String> tops) {
    return articles.stream()
        .filter(article -> !article.topics().isEmpty())
        .map(article -> TopicTexts.article(article, tops))
        .toList();
  }

  private void put(String name, LinearModel model, String sources, String figures)
      throws IOException {
    folder.put(name, LinearModelFile.write(model), sources, figures);
  }
}
