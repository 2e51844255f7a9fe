package dev.strillone.evaluation;

import dev.strillone.analysis.TextAnalyzer;
import dev.strillone.evaluation.corpus.ConllFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class EntityEvaluationTest {
  private static final TextAnalyzer ANALYZER = TextAnalyzer.load();
  private static final TypeNames ALL = new TypeNames(Map.of(), Set.of());
  private static final String SENTENCE =
      """
      Rita\tB-PER
      Levi\tI-PER
      Montalcini\tI-PER
      era\tO
      nata\tO
      a\tO
      Torino\tB-LOC
      .\tO

      """;

  @TempDir private Path folder;

  @Test
  void namesAreFoundInTheTokensAsTheyAre() throws IOException {
    ConllFile gold = gold(SENTENCE);

    EntityEvaluation evaluation = EntityEvaluation.run(ANALYZER, gold, "it", ALL);

    assertThat(gold.withTags(evaluation.tags())).isEqualTo(SENTENCE.lines().toList());
    assertThat(evaluation.score().all().f1()).isEqualTo(100);
    assertThat(evaluation.score().rows()).containsOnlyKeys("LOC", "PER");
    assertThat(evaluation.speed().tokens()).isEqualTo(8);
    assertThat(evaluation.speed().tokensPerSecond()).isPositive();
  }

  @Test
  void aTokenOfSeveralWordsStaysOne() throws IOException {
    ConllFile gold = gold("La\tO\nFiat di Torino\tO\n…\tO\n");

    EntityEvaluation evaluation = EntityEvaluation.run(ANALYZER, gold, "it", ALL);

    assertThat(evaluation.tags()).hasSize(3);
  }

  @Test
  void whatTheRestOfTheDocumentSaysCounts() throws IOException {
    ConllFile gold = gold(SENTENCE + "Montalcini\tB-PER\ntace\tO\n");

    EntityEvaluation evaluation = EntityEvaluation.run(ANALYZER, gold, "it", ALL);

    assertThat(evaluation.tags().subList(8, 10)).containsExactly("B-PER", "O");
  }

  @Test
  void articlesAreDocumentsAndAFileWithoutAnyIsCutIntoSome() throws IOException {
    ConllFile marked =
        gold("# article headline=no topics=\n" + SENTENCE.repeat(50) + "-DOCSTART-\n" + SENTENCE);
    ConllFile unmarked = gold(SENTENCE.repeat(50));

    assertThat(EntityEvaluation.run(ANALYZER, marked, "it", ALL).documents()).isEqualTo(2);
    assertThat(EntityEvaluation.run(ANALYZER, unmarked, "it", ALL).documents()).isEqualTo(2);
  }

  @Test
  void theLanguageIsThatOfTheText() throws IOException {
    ConllFile italian = gold(untagged("Il ministro ha detto che la nuova legge sarà approvata"));
    ConllFile english = gold(untagged("The company said that it would buy four ships"));

    assertThat(EntityEvaluation.language(ANALYZER, italian).tag()).isEqualTo("it");
    assertThat(EntityEvaluation.language(ANALYZER, english).tag()).isEqualTo("en");
  }

  private static String untagged(String words) {
    return words.replace(" ", "\tO\n") + "\tO\n";
  }

  private ConllFile gold(String text) throws IOException {
    Path file = folder.resolve("gold.conll");
    Files.writeString(file, text);
    return ConllFile.open(file);
  }
}
