package dev.strillone.training;

import dev.strillone.analysis.link.AliasTable;
import dev.strillone.analysis.model.LinearModel;
import dev.strillone.analysis.model.LinearModelFile;
import dev.strillone.analysis.topic.MediaTopics;
import dev.strillone.analysis.topic.MediaTopicsFile;
import dev.strillone.evaluation.corpus.TaggedArticle;
import dev.strillone.evaluation.score.SpanScore;
import dev.strillone.evaluation.score.TopicScore;
import dev.strillone.training.mediatopics.VocabularyTables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes the model files, all of them or a part: train, evaluate on what was held out, write. */
final class TrainingRun {
  private static final List<String> PARTS =
      List.of("entities", "topics", "words", "aliases", "mediatopics");

  private final Path data;
  private final TrainersSource trainers;
  private final Consumer<String> report;
  private final ModelFolder folder;

  /** Reads the corpora when they are needed. */
  @FunctionalInterface
  interface TrainersSource {
    Trainers read() throws IOException;
  }

  TrainingRun(Path data, Path out, TrainersSource trainers, Consumer<String> report) {
    this.data = data;
    this.trainers = trainers;
    this.report = report;
    folder = new ModelFolder(out);
  }

  void run() throws IOException {
    Trainers all = trainers.read();
    entities(all);
    topics(all);
    words(all.corpora());
    aliases();
    vocabulary();
    finish();
  }

  /**
   * Makes one part anew and leaves the others as they are.
   *
   * @throws IllegalArgumentException for a part that there isn't
   */
  void only(String part) throws IOException {
    if (!PARTS.contains(part)) {
      throw new IllegalArgumentException("--only is one of: " + String.join(", ", PARTS));
    }
    folder.keep();
    switch (part) {
      case "entities" -> entities(trainers.read());
      case "topics" -> topics(trainers.read());
      case "words" -> words(trainers.read().corpora());
      case "aliases" -> aliases();
      default -> vocabulary();
    }
    finish();
  }

  private void finish() throws IOException {
    folder.finish();
    report.accept(folder.summary());
  }

  private void entities(Trainers trainers) throws IOException {
    folder.put("gazetteer.bin", trainers.gazetteer().write(), Sources.GAZETTEER, "");
    folder.put("word-classes-en.bin", trainers.classes().write(), Sources.CLASSES, "");
    LinearModel italian = trainers.italianModel();
    SpanScore onDev = trainers.italian().score(italian, trainers.corpora().italianHeldOut());
    report.accept("entities-it on dev: " + onDev.table());
    put("entities-it.bin", italian, Sources.ENTITIES_IT, "dev F1 " + onDev.table());
    SpanScore byFolds = trainers.englishFolds();
    report.accept("entities-en by folds: " + byFolds.table());
    // what ships has seen all of it; the figure is that of models which had not
    put(
        "entities-en.bin",
        trainers.englishModel(),
        Sources.ENTITIES_EN,
        "folds F1 " + byFolds.table());
  }

  private void topics(Trainers trainers) throws IOException {
    LinearModel model = trainers.topicModel();
    TopicScore score = trainers.topics().score(model, trainers.topicsHeldOut());
    report.accept("topics on dev articles: " + score.table());
    put("topics.bin", model, Sources.TOPICS, "dev F1 " + score.table());
  }

  private void words(Corpora corpora) throws IOException {
    List<TaggedArticle> italian = new ArrayList<>(corpora.italian());
    italian.addAll(corpora.italianArticles());
    List<TaggedArticle> english = new ArrayList<>(corpora.english());
    english.addAll(corpora.englishArticles());
    folder.put("words-it.bin", WordCounts.of(italian, "it").write(), Sources.WORDS_IT, "");
    folder.put("words-en.bin", WordCounts.of(english, "en").write(), Sources.WORDS_EN, "");
  }

  private void aliases() throws IOException {
    AliasTable table = Aliases.table();
    folder.put(Aliases.FILE, table.write(), Sources.ALIASES, table.size() + " names");
  }

  private void vocabulary() throws IOException {
    MediaTopics topics = VocabularyTables.read(data.resolve(Trainers.VOCABULARY));
    folder.put("mediatopics.bin", MediaTopicsFile.write(topics), Sources.VOCABULARY, "");
  }

  private void put(String name, LinearModel model, String sources, String figures)
      throws IOException {
    folder.put(name, LinearModelFile.write(model), sources, figures);
  }
}
