package dev.strillone.analysis.topic;

import dev.strillone.analysis.TaggedTopic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the topics of the levels below the top by the descriptors in an article. From a top-level topic that was found it
 * goes down as long as a narrower one is well supported, and better than its siblings. Immutable.
 *
 * <p>The numbers were chosen on the training articles of the Italian corpus, whose second-level codes they were read
 * against; see docs/enrich-service.md for what came out.
 */
public final class DeeperTopics {
  private static final int MOST_DEEPEST = 3;

  /** What a branch must weigh with a descriptor in the title, and without one. */
  private static final double TITLED = 2;

  private static final double UNTITLED = 2.5;

  /** Of the weight of the best sibling. */
  private static final double NEAR_THE_BEST = 0.6;

  /** What all descriptors under a top-level topic must weigh when the model found others, but not this one. */
  private static final double OUTRIGHT = 7;

  /** Of the weight under all top-level topics. */
  private static final double OUTRIGHT_SHARE = 0.4;

  /** The same where the model found nothing that it is half sure of. */
  private static final double FOR_WANT_OF_OTHERS = 2.5;

  private static final double FOR_WANT_OF_OTHERS_SHARE = 0.5;
  private static final double HALF_SURE = 0.5;

  private static final double OUTRIGHT_CONFIDENCE = 0.75;

  /** How the odds of a top-level topic rise when a deeper one holds, in training articles. */
  private static final double SUPPORT = 12;

  /** The share of right codes under a right top-level topic, in training articles. */
  private static final double SURE = 0.9;

  private static final double LESS_SURE = 0.8;
  private static final double HEAVY = 4;

  private final MediaTopics vocabulary;
  private final DescriptorLexicon lexicon;

  public DeeperTopics(MediaTopics vocabulary, DescriptorLexicon lexicon) {
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
  }

  /** The topics with deeper ones added, surest first; every one stands there with all topics above it. */
  public List<TaggedTopic> deepen(List<TaggedTopic> topics, List<FieldTokens> article) {
    ArticleEvidence evidence = ArticleEvidence.of(article, lexicon, vocabulary);
    Map<String, TaggedTopic> tops = new TreeMap<>();
    topics.forEach(topic -> tops.put(topic.code(), topic));
    outright(topics, evidence).forEach(top -> tops.put(top.code(), top));
    Map<String, Double> below = new TreeMap<>();
    tops.values().forEach(top -> down(top.code(), supported(top), evidence, below));
    Set<String> kept = new TreeSet<>();
    deepest(below.keySet(), evidence).forEach(code -> kept.addAll(vocabulary.path(code)));
    below.keySet().retainAll(kept);

    List<TaggedTopic> all = new ArrayList<>();
    for (TaggedTopic top : tops.values()) {
      if (kept.contains(top.code())) {
        all.add(
            new TaggedTopic(
                top.code(), top.names(), supported(top), top.evidence(), top.inferred()));
      } else if (!top.inferred()) {
        all.add(top);
      }
    }
    below.keySet().forEach(code -> all.add(tagged(code, below, evidence)));
    all.sort(
        Comparator.comparingDouble(TaggedTopic::confidence)
            .reversed()
            .thenComparing(topic -> vocabulary.topic(topic.code()).level())
            .thenComparing(TaggedTopic::code));
    return List.copyOf(all);
  }

  /** How sure a top-level topic is once a deeper one holds. */
  private static double supported(TaggedTopic top) {
    if (top.inferred()) {
      return top.confidence();
    }
    double odds = SUPPORT * top.confidence();
    return odds / (odds + 1 - top.confidence());
  }

  /** The top-level topic that the model missed though the article speaks of little else; none as a rule. */
  private List<TaggedTopic> outright(List<TaggedTopic> found, ArticleEvidence evidence) {
    boolean others = found.stream().anyMatch(topic -> topic.confidence() >= HALF_SURE);
    double weight = others ? OUTRIGHT : FOR_WANT_OF_OTHERS;
    double share = others ? OUTRIGHT_SHARE : FOR_WANT_OF_OTHERS_SHARE;
    List<MediaTopic> tops = vocabulary.tops();
    double all = tops.stream().mapToDouble(topic -> evidence.score(topic.code())).sum();
    return tops.stream()
        .filter(topic -> found.stream().noneMatch(each -> each.code().equals(topic.code())))
        .filter(topic -> evidence.score(topic.code()) >= Math.max(weight, share * all))
        .filter(topic -> evidence.branch(topic.code()).distinct() > 1)
        .map(
            topic ->
                new TaggedTopic(
                    topic.code(),
                    topic.names(),
                    OUTRIGHT_CONFIDENCE,
                    evidence.branch(topic.code()).spans(),
                    true))
        .toList();
  }

  /** Enters what holds below a topic, with its confidence. */
  private void down(
      String code, double top, ArticleEvidence evidence, Map<String, Double> entered) {
    List<String> children = vocabulary.children(code).stream().map(MediaTopic::code).toList();
    double best = children.stream().mapToDouble(evidence::score).max().orElse(0);
    for (String child : children) {
      if (evidence.score(child) >= NEAR_THE_BEST * best && holds(child, evidence)) {
        entered.put(child, top * share(child, evidence));
        down(child, top, evidence, entered);
      }
    }
  }

  private static boolean holds(String code, ArticleEvidence evidence) {
    BranchEvidence branch = evidence.branch(code);
    double score = evidence.score(code);
    return (branch.titled() && score >= TITLED) || (branch.insists() && score >= UNTITLED);
  }

  private static double share(String code, ArticleEvidence evidence) {
    return evidence.branch(code).titled() || evidence.score(code) >= HEAVY ? SURE : LESS_SURE;
  }

  private List<String> deepest(Set<String> codes, ArticleEvidence evidence) {
    return codes.stream()
        .filter(code -> below(code, codes).isEmpty())
        .sorted(
            Comparator.comparingDouble((String code) -> -evidence.score(code))
                .thenComparing(code -> code))
        .limit(MOST_DEEPEST)
        .toList();
  }

  private List<String> below(String code, Set<String> codes) {
    return vocabulary.children(code).stream()
        .map(MediaTopic::code)
        .filter(codes::contains)
        .toList();
  }

  /** As sure as the surest below it; inferred when no descriptor of its own stands in the article. */
  private TaggedTopic tagged(
      String code, Map<String, Double> confidences, ArticleEvidence evidence) {
    BranchEvidence branch = evidence.branch(code);
    return new TaggedTopic(
        code,
        vocabulary.topic(code).names(),
        surest(code, confidences),
        branch.spans(),
        !branch.own() && !below(code, confidences.keySet()).isEmpty());
  }

  private double surest(String code, Map<String, Double> confidences) {
    return below(code, confidences.keySet()).stream()
        .mapToDouble(child -> surest(child, confidences))
        .reduce(confidences.getOrDefault(code, 0.0), Math::max);
  }
}
