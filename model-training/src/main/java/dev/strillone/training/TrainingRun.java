package dev.strillone.training;

import dev.strillone.analysis.entity.Gazetteer;
import dev.strillone.analysis.link.AliasTable;
import dev.strillone.analysis.model.LinearModel;
import dev.strillone.analysis.model.LinearModelFile;
import dev.strillone.analysis.topic.MediaTopics;
import dev.strillone.analysis.topic.MediaTopicsFile;
import dev.strillone.evaluation.corpus.TaggedArticle;
import dev.strillone.evaluation.score.SpanScore;
import dev.strillone.evaluation.score.TopicScore;
import dev.strillone.training.mediatopics.VocabularyTables;
import dev.strillone.training.names.NameTraining;
import dev.strillone.training.topics.TopicExample;
import dev.strillone.training.topics.TopicTexts;
import dev.strillone.training.topics.TopicTraining;
import java.io.IOException;
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
  private final long seed;
  private final int rounds;
  private final Consumer<String> report;
  private final ModelFolder folder;

  TrainingRun(Path data, Path out, long seed, int rounds, Consumer<String> report) {
    this.data = data;
    this.seed = seed;
    this.rounds = rounds;
    this.report = report;
    folder = new ModelFolder(out);
  }

  void run() throws IOException {
    Corpora corpora = Corpora.read(data);
    entities(corpora);
    topics(corpora.italian(), corpora.italianHeldOut());
    words(corpora);
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
    folder.keep();
    switch (part) {
      case "entities" -> entities(Corpora.read(data));
      case "topics" -> {
        Corpora corpora = Corpora.read(data);
        topics(corpora.italian(), corpora.italianHeldOut());
      }
      case "words" -> words(Corpora.read(data));
      case "aliases" -> aliases();
      case "mediatopics" -> vocabulary();
      default ->
          throw new IllegalArgumentException(
              "--only is one of: entities, topics, words, aliases, mediatopics");
    }
    finish();
  }

  private void finish() throws IOException {
    folder.finish();
    report.accept(folder.summary());
  }

  private void entities(Corpora corpora) throws IOException {
    Gazetteer gazetteer = corpora.gazetteer();
    folder.put("gazetteer.bin", gazetteer.write(), Sources.GAZETTEER, "");
    NameTraining italian = new NameTraining(corpora.lists(), gazetteer, ITALIAN, rounds, seed);
    LinearModel italianModel = italian.train(corpora.italian(), corpora.besideItalian());
    SpanScore italianScore = italian.score(italianModel, corpora.italianHeldOut());
    report.accept("entities-it on dev: " + italianScore.table());
    put("entities-it.bin", italianModel, Sources.ENTITIES_IT, "dev F1 " + italianScore.table());
    NameTraining english = new NameTraining(corpora.lists(), gazetteer, ENGLISH, rounds, seed);
    SpanScore englishScore = english.folds(corpora.english(), corpora.besideEnglish(), FOLDS);
    report.accept("entities-en by folds: " + englishScore.table());
    // what ships has seen all of it; the figure is that of models which had not
    LinearModel englishModel = english.train(corpora.english(), corpora.besideEnglish());
    put("entities-en.bin", englishModel, Sources.ENTITIES_EN, "folds F1 " + englishScore.table());
  }

  private void words(Corpora corpora) throws IOException {
    List<TaggedArticle> italian = new ArrayList<>(corpora.italian());
    italian.addAll(corpora.ownItalian());
    List<TaggedArticle> english = new ArrayList<>(corpora.english());
    english.addAll(corpora.ownEnglish());
    folder.put("words-it.bin", WordCounts.of(italian, "it").write(), Sources.WORDS_IT, "");
    folder.put("words-en.bin", WordCounts.of(english, "en").write(), Sources.WORDS_EN, "");
  }

  private void aliases() throws IOException {
    AliasTable table = Aliases.table();
    folder.put(Aliases.FILE, table.write(), Sources.ALIASES, table.size() + " names");
  }

  private void vocabulary() throws IOException {
    MediaTopics topics = VocabularyTables.read(data.resolve(VOCABULARY));
    folder.put("mediatopics.bin", MediaTopicsFile.write(topics), Sources.VOCABULARY, "");
  }

  /** Trains on parts of the corpora and scores the rest: what choices are made by. Writes nothing. */
  void folds() throws IOException {
    Corpora corpora = Corpora.read(data);
    Gazetteer gazetteer = corpora.gazetteer();
    NameTraining italian = new NameTraining(corpora.lists(), gazetteer, ITALIAN, rounds, seed);
    report.accept(
        "entities-it by folds: "
            + italian.folds(corpora.italian(), corpora.besideItalian(), FOLDS).table());
    NameTraining english = new NameTraining(corpora.lists(), gazetteer, ENGLISH, rounds, seed);
    report.accept(
        "entities-en by folds: "
            + english.folds(corpora.english(), corpora.besideEnglish(), FOLDS).table());
    List<List<TopicExample>> articles =
        examples(corpora.italian(), TopicTexts.tops(data.resolve(VOCABULARY)));
    report.accept(
        "topics by folds: " + new TopicTraining(seed).folds(articles, beside(), FOLDS).table());
  }

  private void topics(List<TaggedArticle> train, List<TaggedArticle> dev) throws IOException {
    Map<String, String> tops = TopicTexts.tops(data.resolve(VOCABULARY));
    TopicTraining training = new TopicTraining(seed);
    LinearModel model = training.train(examples(train, tops), beside());
    TopicScore score =
        training.score(model, examples(dev, tops).stream().map(List::getFirst).toList());
    report.accept("topics on dev articles: " + score.table());
    put("topics.bin", model, Sources.TOPICS, "dev F1 " + score.table());
  }

  private List<TopicExample> beside() throws IOException {
    List<TopicExample> others = new ArrayList<>(TopicTexts.vocabulary(data.resolve(VOCABULARY)));
    others.addAll(TopicTexts.sib(data.resolve("topics/sib200-it.tsv")));
    others.addAll(TopicTexts.sib(data.resolve("topics/sib200-en.tsv")));
    others.addAll(TopicTexts.own("topics-it.txt"));
    others.addAll(TopicTexts.own("topics-en.txt"));
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
