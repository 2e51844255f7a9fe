package dev.strillone.training.topics;

import dev.strillone.analysis.token.Tokenizer;
import dev.strillone.analysis.topic.TopicFeatures;
import dev.strillone.analysis.topic.TopicVector;
import java.util.List;
import java.util.Set;

/**
 * A text with its topics.
 *
 * @param weight how much it counts in training; an article counts 1
 */
public record TopicExample(Set<String> topics, TopicVector vector, float weight) {
  public TopicExample {
    topics = Set.copyOf(topics);
  }

  static TopicExample of(String text, Set<String> topics, float weight) {
    List<int[]> features = TopicFeatures.perToken(Tokenizer.tokenize(text));
    return new TopicExample(topics, TopicVector.of(features), weight);
  }
}
