package dev.strillone.benchmarks;

import dev.strillone.analysis.token.Token;
import dev.strillone.analysis.token.Tokenizer;
import dev.strillone.training.corpus.OwnArticles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Articles of exactly {@value #TOKENS} tokens, put together from news sentences of our own writing, all different. */
final class Articles {
  static final int TOKENS = 400;

  private Articles() {}

  /** Of a language, {@code it} or {@code en}; paragraphs of five sentences. */
  static List<String> of(String language) throws IOException {
    String text =
        OwnArticles.read(language).stream()
            .flatMap(article -> article.sentences().stream())
            .map(sentence -> String.join(" ", sentence.forms()))
            .collect(Collectors.joining("\n"));
    List<Token> tokens = Tokenizer.tokenize(text);
    List<String> articles = new ArrayList<>();
    for (int first = 0; first + TOKENS <= tokens.size(); first += TOKENS) {
      int begin = tokens.get(first).index();
      articles.add(text.substring(begin, tokens.get(first + TOKENS - 1).indexAfter()));
    }
    return articles;
  }
}
