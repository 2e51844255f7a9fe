package dev.strillone.evaluation;

import dev.strillone.analysis.Analysis;
import dev.strillone.analysis.ArticleText;
import dev.strillone.analysis.DetectedLanguage;
import dev.strillone.analysis.TextAnalyzer;
import dev.strillone.evaluation.corpus.ConllFile;
import dev.strillone.evaluation.corpus.TaggedArticle;
import dev.strillone.evaluation.score.TopicScore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the topics that users get are worth on a file whose articles have theirs. Top-level topics are compared.
 *
 * @param articles how many have topics
 * @param topics per article of the file the bare codes that were said, of all levels, best first; none where the file has
 *     none to compare with
 * @param speed of the whole analysis, names included
 */
public record TopicEvaluation(
    int articles, TopicScore score, List<List<String>> topics, Speed speed) {
  private static final String SCHEME = "medtop:";

  /** What the codes of the 17 top-level topics end in, and no others do. */
  private static final String TOP_LEVEL = "000000";

  public TopicEvaluation {
    topics = List.copyOf(topics);
  }

  /**
   * Tells the topics of each article, and again to see how fast that is.
   *
   * @param language null to have it detected, article by article
   */
  public static TopicEvaluation run(
      TextAnalyzer analyzer, ConllFile gold, @Nullable String language) {
    TopicScore score = new TopicScore();
    List<List<String>> topics = new ArrayList<>();
    List<ArticleText> texts = new ArrayList<>();
    int tokens = 0;
    for (TaggedArticle article : gold.articles()) {
      if (article.topics().isEmpty()) {
        topics.add(List.of());
        continue;
      }
      ArticleText text = text(article);
      List<String> said =
          analyze(analyzer, text, language).topics().stream()
              .map(topic -> topic.code().replace(SCHEME, ""))
              .toList();
      score.add(topLevel(article.topics()), topLevel(said));
      topics.add(said);
      texts.add(text);
      tokens += article.forms().stream().mapToInt(List::size).sum();
    }
    Speed speed =
        Speed.measure(tokens, () -> texts.forEach(text -> analyze(analyzer, text, language)));
    return new TopicEvaluation(texts.size(), score, topics, speed);
  }

  private static Analysis analyze(
      TextAnalyzer analyzer, ArticleText text, @Nullable String language) {
    return language == null
        ? analyzer.analyze(text)
        : analyzer.analyze(text, new DetectedLanguage(language, 1));
  }

  private static ArticleText text(TaggedArticle article) {
    List<String> lines =
        article.forms().stream().map(sentence -> String.join(" ", sentence)).toList();
    return article.headline()
        ? new ArticleText(lines.getFirst(), String.join("\n", lines.subList(1, lines.size())), null)
        : new ArticleText(null, String.join("\n", lines), null);
  }

  private static Set<String> topLevel(Collection<String> codes) {
    return codes.stream().filter(code -> code.endsWith(TOP_LEVEL)).collect(Collectors.toSet());
  }
}
