package dev.strillone.evaluation.score;

import dev.strillone.evaluation.corpus.TaggedText;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The figures are what the reference scorer (CoNLL 2003: exact boundaries and type) prints for these four sentences:
 * EVT 0, LOC 80, ORG 0, PER 50, micro 37.50, macro 32.50; PER, ORG and LOC alone 42.86.
 */
class SpanScoreTest {
  private static final List<List<String>> GOLD =
      List.of(
          List.of("B-PER", "I-PER", "O", "B-ORG", "I-ORG", "O", "B-LOC"),
          List.of("B-ORG", "B-ORG", "O"),
          List.of("O", "B-LOC", "I-LOC", "I-LOC"),
          List.of("B-PER", "O", "I-EVT", "I-PER"));
  private static final List<List<String>> PREDICTED =
      List.of(
          List.of("B-PER", "I-PER", "O", "B-ORG", "O", "O", "B-LOC"),
          List.of("B-ORG", "I-ORG", "O"),
          List.of("O", "B-LOC", "I-LOC", "I-LOC"),
          List.of("B-LOC", "O", "B-EVT", "I-EVT"));

  @Test
  void aSpanCountsOnlyWholeAndWithItsType() {
    SpanScore score = score(GOLD, PREDICTED);

    assertThat(score.table())
        .isEqualTo(
            "EVT 0.00  LOC 80.00  ORG 0.00  PER 50.00  micro 37.50  macro 32.50  PER/ORG/LOC 42.86");
  }

  @Test
  void whatIsRightIsAHundredAndNothingIsZero() {
    assertThat(score(GOLD, GOLD).micro()).isEqualTo(100);
    assertThat(score(GOLD, GOLD).macro()).isEqualTo(100);
    assertThat(new SpanScore().micro()).isZero();
    assertThat(new SpanScore().macro()).isZero();
  }

  private static SpanScore score(List<List<String>> gold, List<List<String>> predicted) {
    SpanScore score = new SpanScore();
    for (int i = 0; i < gold.size(); i++) {
      score.add(names(gold.get(i)), names(predicted.get(i)));
    }
    return score;
  }

  private static Set<TaggedText.Name> names(List<String> tags) {
    List<String> forms = IntStream.range(0, tags.size()).mapToObj(i -> "x" + i).toList();
    return SpanTypes.spans(new TaggedText(forms, tags));
  }
}
