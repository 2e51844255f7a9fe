package dev.strillone.evaluation;

import dev.strillone.analysis.TextAnalyzer;
import dev.strillone.evaluation.corpus.ConllFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TopicEvaluationTest {
  private static final TextAnalyzer ANALYZER = TextAnalyzer.load();
  private static final String FOOTBALL =
      """
      La\tO
      squadra\tO
      vince\tO
      il\tO
      campionato\tO
      di\tO
      calcio\tO

      L'\tO
      attaccante\tO
      segna\tO
      due\tO
      gol\tO
      nella\tO
      partita\tO
      di\tO
      ritorno\tO

      """;

  @TempDir private Path folder;

  @Test
  void topLevelTopicsAreComparedAndAllAreWritten() throws IOException {
    ConllFile gold = gold("# article headline=yes topics=15000000,20000822,07000000\n" + FOOTBALL);

    TopicEvaluation evaluation = TopicEvaluation.run(ANALYZER, gold, "it");

    assertThat(evaluation.articles()).isEqualTo(1);
    assertThat(evaluation.score().rows()).containsOnlyKeys("07000000", "15000000");
    assertThat(evaluation.score().micro()).isCloseTo(200.0 / 3, within(1e-9));
    assertThat(gold.withTopics(evaluation.topics()).getFirst())
        .startsWith("# article headline=yes topics=15000000");
    assertThat(evaluation.speed().tokens()).isEqualTo(16);
  }

  @Test
  void articlesWithoutTopicsAreNeitherScoredNorChanged() throws IOException {
    String without = FOOTBALL + "# article headline=no topics=\n" + FOOTBALL;
    ConllFile gold = gold(without + "# article headline=yes topics=15000000\n" + FOOTBALL);

    TopicEvaluation evaluation = TopicEvaluation.run(ANALYZER, gold, null);

    assertThat(evaluation.articles()).isEqualTo(1);
    assertThat(gold.withTopics(evaluation.topics()))
        .startsWith(without.lines().toArray(String[]::new));
  }

  private ConllFile gold(String text) throws IOException {
    Path file = folder.resolve("gold.conll");
    Files.writeString(file, text);
    return ConllFile.open(file);
  }
}
