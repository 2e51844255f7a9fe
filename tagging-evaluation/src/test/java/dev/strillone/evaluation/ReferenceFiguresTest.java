package dev.strillone.evaluation;

import dev.strillone.evaluation.corpus.ConllFile;
import dev.strillone.evaluation.corpus.TaggedText;
import dev.strillone.evaluation.score.Counts;
import dev.strillone.evaluation.score.SpanScore;
import dev.strillone.evaluation.score.SpanTypes;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * The figures of these two files, which mix the schemes of tags, as an independent scorer (CoNLL 2003's counting, in Python)
 * printed them: precision, recall, F1, names in the gold file, names predicted.
 */
class ReferenceFiguresTest {
  @Test
  void allTypes() throws Exception {
    SpanScore score = score(new TypeNames(Map.of(), Set.of()));

    assertThat(score.rows()).containsOnlyKeys("EVT", "LOC", "MISC", "ORG", "PER", "PROD", "WORK");
    assertThat(row(score, "EVT")).isEqualTo("0.00 0.00 0.00 1 1");
    assertThat(row(score, "LOC")).isEqualTo("50.00 66.67 57.14 3 4");
    assertThat(row(score, "MISC")).isEqualTo("0.00 0.00 0.00 1 1");
    assertThat(row(score, "ORG")).isEqualTo("0.00 0.00 0.00 3 1");
    assertThat(row(score, "PER")).isEqualTo("75.00 100.00 85.71 3 4");
    assertThat(row(score, "PROD")).isEqualTo("50.00 100.00 66.67 1 2");
    assertThat(row(score, "WORK")).isEqualTo("100.00 100.00 100.00 1 1");
    assertThat(figures(score.all())).isEqualTo("50.00 53.85 51.85 13 14");
    assertThat(figures(score.untyped())).isEqualTo("57.14 61.54 59.26 13 14");
    assertThat(score.macro()).isCloseTo(44.22, within(0.005));
  }

  @Test
  void threeTypesAlone() throws Exception {
    SpanScore score = score(new TypeNames(Map.of(), Set.of("PER", "ORG", "LOC")));

    assertThat(score.rows()).containsOnlyKeys("LOC", "ORG", "PER");
    assertThat(figures(score.all())).isEqualTo("55.56 55.56 55.56 9 9");
    assertThat(figures(score.untyped())).isEqualTo("55.56 55.56 55.56 9 9");
    assertThat(score.macro()).isCloseTo(47.62, within(0.005));
  }

  @Test
  void oneTypeLeftOutAndAnotherRenamed() throws Exception {
    SpanScore score = score(new TypeNames(Map.of("MISC", "O", "WORK", "PROD"), Set.of()));

    assertThat(score.rows()).containsOnlyKeys("EVT", "LOC", "ORG", "PER", "PROD");
    assertThat(row(score, "PROD")).isEqualTo("66.67 100.00 80.00 2 3");
    assertThat(figures(score.all())).isEqualTo("53.85 58.33 56.00 12 13");
    assertThat(figures(score.untyped())).isEqualTo("61.54 66.67 64.00 12 13");
    assertThat(score.macro()).isCloseTo(44.57, within(0.005));
  }

  @Test
  void someTypesByTheirNewNames() throws Exception {
    SpanScore score = score(new TypeNames(Map.of("WORK", "PROD"), Set.of("PER", "PROD")));

    assertThat(figures(score.all())).isEqualTo("71.43 100.00 83.33 5 7");
    assertThat(score.macro()).isCloseTo(82.86, within(0.005));
  }

  private static SpanScore score(TypeNames types) throws IOException, URISyntaxException {
    List<TaggedText> gold = sentences("gold.conll");
    List<TaggedText> predicted = sentences("pred.conll");
    SpanScore score = new SpanScore();
    for (int i = 0; i < gold.size(); i++) {
      score.add(
          types.of(SpanTypes.spans(gold.get(i))), types.of(SpanTypes.spans(predicted.get(i))));
    }
    return score;
  }

  private static List<TaggedText> sentences(String name) throws IOException, URISyntaxException {
    URL file = Objects.requireNonNull(ReferenceFiguresTest.class.getResource(name), name);
    return ConllFile.read(Path.of(file.toURI())).getFirst().sentences();
  }

  private static String row(SpanScore score, String type) {
    return figures(Objects.requireNonNull(score.rows().get(type), type));
  }

  private static String figures(Counts counts) {
    return String.format(
        Locale.ROOT,
        "%.2f %.2f %.2f %d %d",
        counts.precision(),
        counts.recall(),
        counts.f1(),
        counts.gold(),
        counts.predicted());
  }
}
