package dev.strillone.events;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * An IPTC Media Topic of an article.
 *
 * @param code such as {@code medtop:13000000}
 * @param name per language (BCP 47), in the order of their tags; the Italian names are unofficial
 * @param confidence 0 to 1
 * @param evidence what speaks for it in the text
 * @param inferred whether it is here only as the parent of another topic
 */
public record Topic(
    String code,
    Map<String, String> name,
    double confidence,
    List<Evidence> evidence,
    boolean inferred) {
  public Topic {
    Objects.requireNonNull(code, "code");
    // always in the same order, so that an event has the same bytes in every JVM
    name = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(name)));
    evidence = List.copyOf(evidence);
    Ratio.require(confidence, "confidence");
  }

  /** A span, in code points of the text named by {@code in}. */
  public record Evidence(int start, int end, TextPart in) {}
}
