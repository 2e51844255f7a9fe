package dev.strillone.analysis.topic;

import dev.strillone.analysis.TaggedTopic;
import dev.strillone.analysis.TaggedTopic.Evidence;
import dev.strillone.analysis.token.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Topics by a linear model; every topic carries the words that spoke for it most. */
public final class LinearTopicTagger implements TopicTagger {
  private static final int MOST_TOPICS = 4;
  private static final int MOST_EVIDENCE = 5;

  /** An article's subject shows in its first thousand words; reading all of a book would only cost time. */
  private static final int READ_AT_MOST = 4000;

  private final TopicScores scores;
  private final MediaTopics vocabulary;

  public LinearTopicTagger(TopicScores scores, MediaTopics vocabulary) {
    this.scores = scores;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<TaggedTopic> tag(List<FieldTokens> article) {
    List<Place> places = new ArrayList<>();
    for (FieldTokens part : article) {
      part.tokens().stream()
          .limit(READ_AT_MOST)
          .forEach(token -> places.add(new Place(part, token)));
    }
    TopicVector document =
        TopicVector.of(TopicFeatures.perToken(places.stream().map(Place::token).toList()));
    double[] probabilities = scores.probabilities(document);
    List<TaggedTopic> topics = new ArrayList<>();
    for (int topic = 0; topic < probabilities.length; topic++) {
      if (scores.holds(topic, probabilities[topic])) {
        List<Evidence> evidence = evidence(places, scores.support(document, topic));
        // Without a word that speaks for it, a topic is only the model's habit.
        if (!evidence.isEmpty()) {
          String code = scores.codes().get(topic);
          topics.add(
              new TaggedTopic(
                  code, vocabulary.topic(code).names(), probabilities[topic], evidence, false));
        }
      }
    }
    topics.sort(
        Comparator.comparingDouble(TaggedTopic::confidence)
            .reversed()
            .thenComparing(TaggedTopic::code));
    return List.copyOf(topics.subList(0, Math.min(MOST_TOPICS, topics.size())));
  }

  private static List<Evidence> evidence(List<Place> places, float[] support) {
    List<Integer> order = new ArrayList<>();
    for (int at = 0; at < support.length; at++) {
      if (support[at] > 0) {
        order.add(at);
      }
    }
    order.sort(Comparator.comparingDouble((Integer at) -> -support[at]).thenComparing(at -> at));
    Set<String> seen = new HashSet<>();
    List<Integer> chosen = new ArrayList<>();
    for (int at : order) {
      if (chosen.size() < MOST_EVIDENCE
          && seen.add(places.get(at).token().form().toLowerCase(Locale.ROOT))) {
        chosen.add(at);
      }
    }
    return chosen.stream().sorted().map(at -> places.get(at).evidence()).toList();
  }

  private record Place(FieldTokens part, Token token) {
    Evidence evidence() {
      return new Evidence(token.start(), token.end(), part.field());
    }
  }
}
