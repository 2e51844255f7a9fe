package dev.strillone.analysis;

import java.util.List;
import java.util.Map;

/**
 * An IPTC Media Topic of the article.
 *
 * @param code such as {@code medtop:13000000}
 * @param names per language: {@code en-GB} official, {@code it} unofficial
 * @param confidence 0 to 1
 * @param evidence spans that speak for it
 * @param inferred whether it is here only as the parent of another topic
 */
public record TaggedTopic(
    String code,
    Map<String, String> names,
    double confidence,
    List<Evidence> evidence,
    boolean inferred) {
  public TaggedTopic {
    names = Map.copyOf(names);
    evidence = List.copyOf(evidence);
  }

  /** A span, in code points of the field. */
  public record Evidence(int start, int end, Field field) {}
}
