package dev.strillone.evaluation.score;

import dev.strillone.evaluation.corpus.TaggedText.Name;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Exact spans with their type, counted as CoNLL 2003 does: per type, micro and macro. */
public final class SpanScore {
  private static final Set<String> THREE = Set.of("PER", "ORG", "LOC");

  private final Tally types = new Tally();
  private final Tally boundaries = new Tally();

  /** Adds a sentence's names. */
  public void add(Set<Name> gold, Set<Name> predicted) {
    types.add(gold, predicted, Name::type);
    boundaries.add(untyped(gold), untyped(predicted), Name::type);
  }

  private static Set<Name> untyped(Set<Name> names) {
    return names.stream()
        .map(name -> new Name("", name.first(), name.end()))
        .collect(Collectors.toSet());
  }

  /** Each type that occurs or was said to. */
  public SortedMap<String, Counts> rows() {
    return types.rows();
  }

  public Counts all() {
    return types.sum(_ -> true);
  }

  /** Of people, organisations and places, the types that most corpora have. */
  public Counts three() {
    return types.sum(THREE::contains);
  }

  /** As if all names were of one type. */
  public Counts untyped() {
    return boundaries.sum(_ -> true);
  }

  /** F1 of all names together, in percent. */
  public double micro() {
    return all().f1();
  }

  /** F1 of some types' names together, in percent. */
  public double micro(Set<String> some) {
    return types.sum(some::contains).f1();
  }

  /** Mean F1 of the types, in percent. */
  public double macro() {
    return rows().values().stream().mapToDouble(Counts::f1).average().orElse(0);
  }

  /** F1 on one line. */
  public String table() {
    StringBuilder table = new StringBuilder();
    rows().forEach((type, row) -> table.append("%s %.2f  ".formatted(type, row.f1())));
    return table
        .append(
            "micro %.2f  macro %.2f  PER/ORG/LOC %.2f".formatted(micro(), macro(), three().f1()))
        .toString();
  }
}
