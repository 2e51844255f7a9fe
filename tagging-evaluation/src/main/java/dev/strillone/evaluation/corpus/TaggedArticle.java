package dev.strillone.evaluation.corpus;

import java.util.List;
import java.util.Map;

/**
 * An article of a corpus.
 *
 * @param topics bare codes, best first, none where the corpus has none
 * @param headline whether the first sentence is its headline
 */
public record TaggedArticle(List<String> topics, boolean headline, List<TaggedText> sentences) {
  public TaggedArticle {
    topics = List.copyOf(topics);
    sentences = List.copyOf(sentences);
  }

  /** An article that is not known to have a headline. */
  public TaggedArticle(List<String> topics, List<TaggedText> sentences) {
    this(topics, false, sentences);
  }

  /** Each sentence as an article of its own, for sentences that stand in no document. */
  public static List<TaggedArticle> each(List<TaggedText> sentences) {
    return sentences.stream()
        .map(sentence -> new TaggedArticle(List.of(), List.of(sentence)))
        .toList();
  }

  /** The sentences' tokens. */
  public List<List<String>> forms() {
    return sentences.stream().map(TaggedText::forms).toList();
  }

  /** The article with some types of names renamed; see {@link TaggedText#renamed}. */
  public TaggedArticle renamed(Map<String, String> types) {
    return new TaggedArticle(
        topics, headline, sentences.stream().map(sentence -> sentence.renamed(types)).toList());
  }
}
