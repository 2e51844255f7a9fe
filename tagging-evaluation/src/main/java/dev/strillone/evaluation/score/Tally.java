package dev.strillone.evaluation.score;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Counts per label. */
final class Tally {
  private static final Counts RIGHT = new Counts(1, 0, 0);
  private static final Counts WRONG = new Counts(0, 1, 0);
  private static final Counts MISSED = new Counts(0, 0, 1);

  private final SortedMap<String, Counts> rows = new TreeMap<>();

  <T> void add(Set<T> gold, Set<T> predicted, Function<T, String> label) {
    gold.forEach(
        item ->
            rows.merge(label.apply(item), predicted.contains(item) ? RIGHT : MISSED, Counts::plus));
    predicted.stream()
        .filter(item -> !gold.contains(item))
        .forEach(item -> rows.merge(label.apply(item), WRONG, Counts::plus));
  }

  SortedMap<String, Counts> rows() {
    return Collections.unmodifiableSortedMap(rows);
  }

  Counts sum(Predicate<String> labels) {
    return rows.entrySet().stream()
        .filter(row -> labels.test(row.getKey()))
        .map(row -> row.getValue())
        .reduce(Counts.NONE, Counts::plus);
  }
}
