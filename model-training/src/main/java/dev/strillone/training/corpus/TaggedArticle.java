package dev.strillone.training.corpus;

import java.util.List;

/** An article of a corpus: its topics as bare codes, best first, none where the corpus has none; its sentences. */
public record TaggedArticle(List<String> topics, List<TaggedText> sentences) {
  public TaggedArticle {
    topics = List.copyOf(topics);
    sentences = List.copyOf(sentences);
  }
}
