package dev.strillone.analysis.topic;

import dev.strillone.analysis.Field;
import dev.strillone.analysis.TaggedTopic.Evidence;
import dev.strillone.analysis.token.Token;
import dev.strillone.analysis.topic.DescriptorLexicon.Hit;
import dev.strillone.analysis.topic.DescriptorLexicon.Meaning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The descriptors of one article, gathered by topic and by all topics above. */
final class ArticleEvidence {
  /** Tokens of the body that count as its lead. */
  private static final int LEAD = 60;

  private static final int READ_AT_MOST = 4000;

  /** Tokens up to which all articles are alike; a longer one mentions more things in passing. */
  private static final double USUAL_LENGTH = 200;

  private final Map<String, BranchEvidence> branches = new HashMap<>();
  private final double length;

  private ArticleEvidence(double length) {
    this.length = length;
  }

  static ArticleEvidence of(
      List<FieldTokens> article, DescriptorLexicon lexicon, MediaTopics vocabulary) {
    // in the order of the codes, so that sums are rounded the same every time
    Map<String, Map<String, PhraseEvidence>> byTopic = new TreeMap<>();
    int read = 0;
    for (FieldTokens part : article) {
      List<Token> tokens = part.tokens().subList(0, Math.min(READ_AT_MOST, part.tokens().size()));
      read += tokens.size();
      for (Hit hit : lexicon.find(tokens)) {
        Evidence span =
            new Evidence(
                tokens.get(hit.first()).start(), tokens.get(hit.end() - 1).end(), part.field());
        boolean lead = part.field() == Field.BODY && hit.first() < LEAD;
        for (Meaning meaning : hit.meanings()) {
          byTopic
              .computeIfAbsent(meaning.topic(), topic -> new TreeMap<>())
              .computeIfAbsent(meaning.phrase(), phrase -> new PhraseEvidence(meaning, span, lead))
              .count();
        }
      }
    }
    ArticleEvidence evidence = new ArticleEvidence(Math.max(1, Math.sqrt(read / USUAL_LENGTH)));
    byTopic.forEach(
        (topic, phrases) ->
            phrases.values().forEach(phrase -> evidence.add(topic, phrase, vocabulary)));
    return evidence;
  }

  private void add(String topic, PhraseEvidence phrase, MediaTopics vocabulary) {
    for (String code : vocabulary.path(topic)) {
      branches.computeIfAbsent(code, first -> new BranchEvidence()).add(phrase, code.equals(topic));
    }
  }

  /** What speaks for a topic or one below it. */
  BranchEvidence branch(String code) {
    return branches.getOrDefault(code, BranchEvidence.NONE);
  }

  /** The weight of all that speaks for it, less the longer the article is. */
  double score(String code) {
    return branch(code).weight() / length;
  }
}
