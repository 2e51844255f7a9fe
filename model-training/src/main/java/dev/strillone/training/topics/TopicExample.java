package dev.strillone.training.topics;

import dev.strillone.analysis.token.Tokenizer;
import dev.strillone.analysis.topic.TopicFeatures;
import java.util.List;
import java.util.Set;

/**
 * A text with its topics.
 *
 * @param features hashed, of each token
 * @param weight how much it counts in training; an article counts 1
 */
public record TopicExample(Set<String> topics, List<int[]> features, float weight) {
  public TopicExample {
    topics = Set.copyOf(topics);
    features = List.copyOf(features);
  }

  static TopicExample of(String text, Set<String> topics, float weight) {
    return new TopicExample(topics, TopicFeatures.perToken(Tokenizer.tokenize(text)), weight);
  }
}
