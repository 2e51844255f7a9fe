package dev.strillone.evaluation.score;

import java.util.Set;
import java.util.SortedMap;

/** F1 of topics over texts; macro is the mean over the topics that occur. */
public final class TopicScore {
  private final Tally topics = new Tally();

  /** Adds a text's topics, as bare codes. */
  public void add(Set<String> gold, Set<String> predicted) {
    topics.add(gold, predicted, code -> code);
  }

  /** Each topic that occurs or was said to. */
  public SortedMap<String, Counts> rows() {
    return topics.rows();
  }

  public Counts all() {
    return topics.sum(_ -> true);
  }

  /** F1 of all topics together, in percent. */
  public double micro() {
    return all().f1();
  }

  /** Mean F1 of the topics that occur, in percent. */
  public double macro() {
    return rows().values().stream()
        .filter(row -> row.gold() > 0)
        .mapToDouble(Counts::f1)
        .average()
        .orElse(0);
  }

  /** F1 on one line. */
  public String table() {
    StringBuilder table = new StringBuilder();
    rows()
        .forEach(
            (code, row) -> table.append("%s %.1f  ".formatted(code.substring(0, 2), row.f1())));
    return table.append("micro %.2f  macro %.2f".formatted(micro(), macro())).toString();
  }
}
