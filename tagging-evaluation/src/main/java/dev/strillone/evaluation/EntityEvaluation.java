package dev.strillone.evaluation;

import dev.strillone.analysis.ArticleText;
import dev.strillone.analysis.DetectedLanguage;
import dev.strillone.analysis.TextAnalyzer;
import dev.strillone.analysis.entity.NameSpan;
import dev.strillone.evaluation.corpus.ConllFile;
import dev.strillone.evaluation.corpus.TaggedArticle;
import dev.strillone.evaluation.corpus.TaggedText;
import dev.strillone.evaluation.score.SpanScore;
import dev.strillone.evaluation.score.SpanTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * What the names that users get are worth on a tagged file. Its tokens are taken as they are.
 *
 * @param language that the file was tagged in
 * @param documents how many the tagger saw, one at a time
 * @param tags BIO, per token of the file
 */
public record EntityEvaluation(
    String language, int documents, SpanScore score, List<String> tags, Speed speed) {
  /**
   * Sentences of a document where the file marks none: what did best by folds of the training articles without their
   * marks. One sentence at a time costs 1.3 (Italian) and 1.7 (English) points of F1; 20, or all together, up to half a point.
   */
  private static final int DOCUMENT = 40;

  public EntityEvaluation {
    tags = List.copyOf(tags);
  }

  /** The language that a file's text is in. */
  public static DetectedLanguage language(TextAnalyzer analyzer, ConllFile gold) {
    StringBuilder text = new StringBuilder();
    for (TaggedArticle article : gold.articles()) {
      article.forms().forEach(sentence -> text.append(String.join(" ", sentence)).append('\n'));
    }
    return analyzer.language(new ArticleText(null, text.toString(), null));
  }

  /**
   * Tags the file, and again to see how fast that is.
   *
   * @param language one of {@link TextAnalyzer#taggedLanguages}
   */
  public static EntityEvaluation run(
      TextAnalyzer analyzer, ConllFile gold, String language, TypeNames types) {
    List<List<TaggedText>> documents = documents(gold.articles());
    SpanScore score = new SpanScore();
    List<String> tags = new ArrayList<>();
    for (List<TaggedText> document : documents) {
      List<List<NameSpan>> found = analyzer.names(language, forms(document));
      for (int i = 0; i < document.size(); i++) {
        TaggedText sentence = document.get(i);
        score.add(types.of(SpanTypes.spans(sentence)), types.of(SpanTypes.spans(found.get(i))));
        tags.addAll(
            TaggedText.tags(
                found.get(i).stream().map(SpanTypes::name).toList(), sentence.forms().size()));
      }
    }
    Speed speed =
        Speed.measure(
            tags.size(),
            () -> documents.forEach(document -> analyzer.names(language, forms(document))));
    return new EntityEvaluation(language, documents.size(), score, tags, speed);
  }

  private static List<List<String>> forms(List<TaggedText> document) {
    return document.stream().map(TaggedText::forms).toList();
  }

  /** The articles; a file that marks none looks like one, of any length. */
  private static List<List<TaggedText>> documents(List<TaggedArticle> articles) {
    if (articles.size() > 1) {
      return articles.stream().map(TaggedArticle::sentences).toList();
    }
    List<List<TaggedText>> documents = new ArrayList<>();
    for (TaggedArticle article : articles) {
      List<TaggedText> sentences = article.sentences();
      for (int from = 0; from < sentences.size(); from += DOCUMENT) {
        documents.add(sentences.subList(from, Math.min(sentences.size(), from + DOCUMENT)));
      }
    }
    return documents;
  }
}
