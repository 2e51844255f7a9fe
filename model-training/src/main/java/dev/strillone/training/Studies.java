package dev.strillone.training;

import dev.strillone.analysis.entity.CrfEntityTagger;
import dev.strillone.analysis.entity.Gazetteer;
import dev.strillone.analysis.entity.TokenFeatures;
import dev.strillone.analysis.entity.WordClasses;
import dev.strillone.analysis.model.ModelStore;
import dev.strillone.analysis.topic.TopicScores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What tells how good the taggers are and why; makes no models. */
final class Studies {
  private final Trainers trainers;
  private final Consumer<String> report;

  Studies(Trainers trainers, Consumer<String> report) {
    this.trainers = trainers;
    this.report = report;
  }

  /** Trains on parts of the corpora and scores the rest: what choices are made by. */
  void folds() throws IOException {
    report.accept("entities-it by folds: " + trainers.italianFolds().table());
    report.accept("entities-en by folds: " + trainers.englishFolds().table());
    report.accept(
        "entities-en by folds of our own articles: " + trainers.ownEnglishFolds().table());
    report.accept("topics by folds: " + trainers.topicFolds().table());
  }

  /** Trains on ever larger shares of the Italian articles; see {@link LearningCurve}. */
  void learningCurve(Path file) throws IOException {
    Corpora corpora = trainers.corpora();
    new LearningCurve(trainers.italian(), corpora.italian(), corpora.italianSentences())
        .write(file);
  }

  /** Tables of what the models of a folder say of the held-out articles; see {@link QualityReport}. */
  void quality(Path models, Path tables) throws IOException {
    ModelStore store = ModelStore.open(name -> Files.newInputStream(models.resolve(name)));
    TokenFeatures features =
        new TokenFeatures(Gazetteer.read(store.checked("gazetteer.bin")), WordClasses.none());
    QualityReport quality = new QualityReport(tables);
    quality.entities(
        new CrfEntityTagger(store.linear("entities-it.bin"), features),
        trainers.corpora().italianHeldOut());
    quality.topics(new TopicScores(store.linear("topics.bin")), trainers.topicsHeldOut());
  }
}
