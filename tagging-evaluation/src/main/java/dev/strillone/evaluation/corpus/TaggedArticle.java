package dev.strillone.training.corpus;

import java.util.List;
import java.util.Map;

/** An article of a corpus: its topics as bare codes, best first, none where the corpus has none; its sentences. */
public record TaggedArticle(List<String> topics, List<TaggedText> sentences) {
  public TaggedArticle {
    topics = List.copyOf(topics);
    sentences = List.copyOf(sentences);
  }

  /** Each sentence as an article of its own, for sentences that stand in no document. */
  public static List<TaggedArticle> each(List<TaggedText> sentences) {
    return sentences.stream()
        .map(sentence -> new TaggedArticle(List.of(), List.of(sentence)))
        .toList();
  }

  /** The article with some types of names renamed; see {@link TaggedText#renamed}. */
  public TaggedArticle renamed(Map<String, String> types) {
    return new TaggedArticle(
        topics, sentences.stream().map(sentence -> sentence.renamed(types)).toList());
  }
}
