package dev.strillone.training;

import dev.strillone.analysis.keyphrase.Background;
import dev.strillone.analysis.keyphrase.Grammar;
import dev.strillone.evaluation.corpus.TaggedArticle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In how many articles each word stands: the background that keyphrases stand out from. */
final class WordCounts {
  private WordCounts() {}

  static Background of(List<TaggedArticle> articles, String language) {
    Grammar grammar = Grammar.of(language);
    Map<String, Integer> counts = new HashMap<>();
    for (TaggedArticle article : articles) {
      Set<String> stems = new HashSet<>();
      article
          .sentences()
          .forEach(sentence -> sentence.forms().forEach(form -> stems.add(grammar.stem(form))));
      stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
    }
    return Background.of(articles.size(), counts);
  }
}
