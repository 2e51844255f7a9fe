package dev.strillone.cli.evaluation;

import dev.strillone.evaluation.EntityEvaluation;
import dev.strillone.evaluation.TopicEvaluation;
import dev.strillone.evaluation.score.Counts;
import dev.strillone.evaluation.score.SpanScore;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is printed of each kind of evaluation. */
public final class Sheets {
  private Sheets() {}

  /** Names: per type, all together, boundaries alone, and the three types that most corpora have. */
  public static Sheet of(EntityEvaluation evaluation, long heapBytes) {
    SpanScore score = evaluation.score();
    Map<String, Counts> sums = new LinkedHashMap<>();
    sums.put("MICRO", score.all());
    sums.put("UNTYPED", score.untyped());
    sums.put("PER/ORG/LOC", score.three());
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("language", evaluation.language());
    facts.put("documents", evaluation.documents());
    return new Sheet(
        "type", score.rows(), sums, score.macro(), evaluation.speed(), heapBytes, facts);
  }

  /** Topics: per topic, and all together. */
  public static Sheet of(TopicEvaluation evaluation, long heapBytes) {
    return new Sheet(
        "topic",
        evaluation.score().rows(),
        Map.of("MICRO", evaluation.score().all()),
        evaluation.score().macro(),
        evaluation.speed(),
        heapBytes,
        Map.of("articles", evaluation.articles()));
  }
}
