package dev.strillone.training;

import dev.strillone.evaluation.corpus.TaggedArticle;
import dev.strillone.evaluation.corpus.TaggedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Wikigold by our guidelines: nationalities, languages and religions are no names. */
final class EnglishCorpus {
  private static final List<String> ADJECTIVES =
      List.of(
          "ese", "ish", "ian", "ean", "can", "man", "ench", "utch", "eek", "elsh", "ians", "icans",
          "ists", "lic");

  private EnglishCorpus() {}

  static List<TaggedArticle> withoutAdjectives(List<TaggedArticle> articles) {
    return articles.stream()
        .map(
            article ->
                new TaggedArticle(
                    article.topics(),
                    article.sentences().stream().map(EnglishCorpus::clean).toList()))
        .toList();
  }

  private static TaggedText clean(TaggedText text) {
    List<String> tags = new ArrayList<>(text.tags());
    for (TaggedText.Name name : text.names()) {
      String word = text.forms().get(name.first()).toLowerCase(Locale.ROOT);
      boolean adjective =
          name.type().equals("MISC")
              && name.end() - name.first() == 1
              && Stream.concat(ADJECTIVES.stream(), Stream.of("iraqi", "israeli"))
                  .anyMatch(word::endsWith);
      if (adjective) {
        tags.set(name.first(), "O");
      }
    }
    return new TaggedText(text.forms(), tags);
  }
}
