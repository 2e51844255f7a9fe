package dev.strillone.training;

import dev.strillone.analysis.entity.Gazetteer;
import dev.strillone.evaluation.corpus.ConllFile;
import dev.strillone.evaluation.corpus.TaggedArticle;
import dev.strillone.training.corpus.OwnArticles;
import dev.strillone.training.corpus.OwnText;
import dev.strillone.training.names.NameLists;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What taggers of names learn from.
 *
 * @param italian trained on
 * @param italianHeldOut scored on
 * @param english trained on, scored by folds
 * @param italianArticles of our own writing; the English ones with the types that English has
 * @param italianSentences of our own writing, each an article of its own
 */
record Corpora(
    NameLists lists,
    List<TaggedArticle> italian,
    List<TaggedArticle> italianHeldOut,
    List<TaggedArticle> english,
    List<TaggedArticle> italianArticles,
    List<TaggedArticle> englishArticles,
    List<TaggedArticle> italianSentences,
    List<TaggedArticle> englishSentences) {
  private static final Map<String, String> TO_ENGLISH =
      Map.of("PROD", "MISC", "EVT", "MISC", "WORK", "MISC");

  /** One Italian article of so many: by folds of Wikigold no worse than none, and it costs less time than all. */
  private static final int ITALIAN_SHARE = 3;

  Corpora {
    italian = List.copyOf(italian);
    italianHeldOut = List.copyOf(italianHeldOut);
    english = List.copyOf(english);
    italianArticles = List.copyOf(italianArticles);
    englishArticles = List.copyOf(englishArticles);
    italianSentences = List.copyOf(italianSentences);
    englishSentences = List.copyOf(englishSentences);
  }

  /**
   * Reads them.
   *
   * @param articles most articles of our own writing to take per language
   */
  static Corpora read(Path data, int articles) throws IOException {
    return new Corpora(
        NameLists.read(),
        ConllFile.read(data.resolve("ner-it/train.conll")),
        ConllFile.read(data.resolve("ner-it/dev.conll")),
        EnglishCorpus.withoutAdjectives(ConllFile.read(data.resolve("ner-en/wikigold.conll"))),
        OwnArticles.read("it").stream().limit(articles).toList(),
        renamed(OwnArticles.read("en").stream().limit(articles).toList()),
        own("sentences-it.txt"),
        renamed(own("sentences-en.txt")));
  }

  /** Sentences that help the English tagger: some of the Italian ones, as names look alike in both. */
  List<TaggedArticle> besideEnglish() {
    List<TaggedArticle> beside = new ArrayList<>(englishSentences);
    beside.addAll(
        renamed(
            IntStream.range(0, italian.size())
                .filter(i -> i % ITALIAN_SHARE == 0)
                .mapToObj(italian::get)
                .toList()));
    return beside;
  }

  /** The lists of names, with the words that these texts write in small letters. */
  Gazetteer gazetteer() {
    List<TaggedArticle> all = new ArrayList<>(italian);
    all.addAll(english);
    all.addAll(italianArticles);
    all.addAll(englishArticles);
    all.addAll(italianSentences);
    all.addAll(englishSentences);
    return lists.gazetteer(all.stream().flatMap(article -> article.sentences().stream()).toList());
  }

  private static List<TaggedArticle> own(String resource) throws IOException {
    return TaggedArticle.each(OwnText.lines(resource).stream().map(OwnText::parse).toList());
  }

  private static List<TaggedArticle> renamed(List<TaggedArticle> articles) {
    return articles.stream().map(article -> article.renamed(TO_ENGLISH)).toList();
  }
}
