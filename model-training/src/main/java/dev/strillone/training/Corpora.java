package dev.strillone.training;

import dev.strillone.analysis.entity.Gazetteer;
import dev.strillone.evaluation.corpus.ConllFile;
import dev.strillone.evaluation.corpus.TaggedArticle;
import dev.strillone.training.corpus.OwnText;
import dev.strillone.training.names.NameLists;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What taggers of names learn from.
 *
 * @param italian trained on
 * @param italianHeldOut scored on
 * @param english trained on, scored by folds
 */
record Corpora(
    NameLists lists,
    List<TaggedArticle> italian,
    List<TaggedArticle> italianHeldOut,
    List<TaggedArticle> english,
    List<TaggedArticle> ownItalian,
    List<TaggedArticle> ownEnglish) {
  private static final Map<String, String> TO_ENGLISH =
      Map.of("PROD", "MISC", "EVT", "MISC", "WORK", "MISC");

  Corpora {
    italian = List.copyOf(italian);
    italianHeldOut = List.copyOf(italianHeldOut);
    english = List.copyOf(english);
    ownItalian = List.copyOf(ownItalian);
    ownEnglish = List.copyOf(ownEnglish);
  }

  static Corpora read(Path data) throws IOException {
    return new Corpora(
        NameLists.read(),
        ConllFile.read(data.resolve("ner-it/train.conll")),
        ConllFile.read(data.resolve("ner-it/dev.conll")),
        EnglishCorpus.withoutAdjectives(ConllFile.read(data.resolve("ner-en/wikigold.conll"))),
        own("sentences-it.txt"),
        renamed(own("sentences-en.txt")));
  }

  /** Sentences that help the Italian tagger. */
  List<TaggedArticle> besideItalian() {
    return ownItalian;
  }

  /** Sentences that help the English tagger: names look alike in Italian, and there are more of them. */
  List<TaggedArticle> besideEnglish() {
    List<TaggedArticle> beside = new ArrayList<>(ownEnglish);
    beside.addAll(renamed(italian));
    beside.addAll(renamed(ownItalian));
    return beside;
  }

  /** The lists of names, with the words that these texts write in small letters. */
  Gazetteer gazetteer() {
    List<TaggedArticle> all = new ArrayList<>(italian);
    all.addAll(english);
    all.addAll(ownItalian);
    all.addAll(ownEnglish);
    return lists.gazetteer(all.stream().flatMap(article -> article.sentences().stream()).toList());
  }

  private static List<TaggedArticle> own(String resource) throws IOException {
    return TaggedArticle.each(OwnText.lines(resource).stream().map(OwnText::parse).toList());
  }

  private static List<TaggedArticle> renamed(List<TaggedArticle> articles) {
    return articles.stream().map(article -> article.renamed(TO_ENGLISH)).toList();
  }
}
