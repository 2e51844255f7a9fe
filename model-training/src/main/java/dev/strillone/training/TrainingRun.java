package dev.strillone.training;

import dev.strillone.analysis.entity.Gazetteer;
import dev.strillone.analysis.model.LinearModel;
import dev.strillone.analysis.model.LinearModelFile;
import dev.strillone.training.corpus.ConllFile;
import dev.strillone.training.corpus.OwnText;
import dev.strillone.training.corpus.TaggedArticle;
import dev.strillone.training.corpus.TaggedText;
import dev.strillone.training.names.NameLists;
import dev.strillone.training.names.NameTraining;
import dev.strillone.training.names.SpanScore;
import dev.strillone.training.topics.TopicExample;
import dev.strillone.training.topics.TopicScore;
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
  private static final Map<String, String> TO_ENGLISH =
      Map.of("PROD", "MISC", "EVT", "MISC", "WORK", "MISC");

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
    List<TaggedArticle> train = ConllFile.read(data.resolve("ner-it/train.conll"));
    List<TaggedArticle> dev = ConllFile.read(data.resolve("ner-it/dev.conll"));
    List<TaggedArticle> english =
        EnglishCorpus.withoutAdjectives(ConllFile.read(data.resolve("ner-en/wikigold.conll")));
    List<TaggedText> ownItalian = own("sentences-it.txt");
    List<TaggedText> ownEnglish =
        own("sentences-en.txt").stream().map(text -> text.renamed(TO_ENGLISH)).toList();
    List<TaggedText> everything = new ArrayList<>(sentences(train));
    everything.addAll(sentences(english));
    everything.addAll(ownItalian);
    everything.addAll(ownEnglish);
    NameLists lists = NameLists.read();
    Gazetteer gazetteer = lists.gazetteer(everything);
    folder.put("gazetteer.bin", gazetteer.write(), Sources.GAZETTEER, "");

    NameTraining italian = new NameTraining(lists, gazetteer, ITALIAN, rounds, seed);
    LinearModel italianModel = italian.train(sentences(train), ownItalian);
    SpanScore italianScore = italian.score(italianModel, sentences(dev));
    report.accept("entities-it on dev, one sentence at a time: " + italianScore.table());
    put("entities-it.bin", italianModel, Sources.ENTITIES_IT, "dev F1 " + italianScore.table());

    english(english, ownEnglish, lists, gazetteer);
    topics(train, dev);
    folder.finish();
    report.accept(folder.summary());
  }

  private void english(
      List<TaggedArticle> articles, List<TaggedText> own, NameLists lists, Gazetteer gazetteer)
      throws IOException {
    NameTraining training = new NameTraining(lists, gazetteer, ENGLISH, rounds, seed);
    List<TaggedText> seen = new ArrayList<>();
    List<TaggedText> held = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      (i % 5 == 0 ? held : seen).addAll(articles.get(i).sentences());
    }
    SpanScore score = training.score(training.train(seen, own), held);
    report.accept("entities-en on every fifth article, held out: " + score.table());
    // what ships has seen all of it; the figure is that of the model which had not
    LinearModel model = training.train(sentences(articles), own);
    put("entities-en.bin", model, Sources.ENTITIES_EN, "held-out F1 " + score.table());
  }

  private void topics(List<TaggedArticle> train, List<TaggedArticle> dev) throws IOException {
    Path vocabulary = data.resolve("mediatopics/mediatopics_2023-10-24.tsv");
    Map<String, String> tops = TopicTexts.tops(vocabulary);
    List<List<TopicExample>> articles = examples(train, tops);
    List<TopicExample> others = new ArrayList<>(TopicTexts.vocabulary(vocabulary));
    others.addAll(TopicTexts.sib(data.resolve("topics/sib200-it.tsv")));
    others.addAll(TopicTexts.sib(data.resolve("topics/sib200-en.tsv")));
    others.addAll(TopicTexts.own("topics-it.txt"));
    others.addAll(TopicTexts.own("topics-en.txt"));
    TopicTraining training = new TopicTraining(seed);
    LinearModel model = training.train(articles, others);
    TopicScore score =
        training.score(model, examples(dev, tops).stream().map(List::getFirst).toList());
    report.accept("topics on dev articles: " + score.table());
    put("topics.bin", model, Sources.TOPICS, "dev F1 " + score.table());
  }

  private static List<List<TopicExample>> examples(
      List<TaggedArticle> articles, Map<String, String> tops) {
    return articles.stream()
        .filter(article -> !article.topics().isEmpty())
        .map(article -> TopicTexts.article(article, tops))
        .toList();
  }

  private static List<TaggedText> sentences(List<TaggedArticle> articles) {
    return articles.stream().flatMap(article -> article.sentences().stream()).toList();
  }

  private static List<TaggedText> own(String resource) throws IOException {
    return OwnText.lines(resource).stream().map(OwnText::parse).toList();
  }

  private void put(String name, LinearModel model, String sources, String figures)
      throws IOException {
    folder.put(name, LinearModelFile.write(model), sources, figures);
  }
}
