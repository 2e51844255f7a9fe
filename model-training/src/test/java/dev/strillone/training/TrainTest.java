package dev.strillone.training;

import dev.strillone.analysis.ArticleText;
import dev.strillone.analysis.TextAnalyzer;
import dev.strillone.analysis.topic.MediaTopic.Descriptor;
import dev.strillone.analysis.topic.MediaTopics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A whole run over corpora of a few sentences. */
class TrainTest {
  private static final List<String> FILES =
      List.of(
          "gazetteer.bin",
          "word-classes-en.bin",
          "entities-it.bin",
          "entities-en.bin",
          "topics.bin",
          "words-it.bin",
          "words-en.bin",
          "aliases.bin",
          "mediatopics.bin");

  @TempDir private Path data;
  @TempDir private Path once;
  @TempDir private Path again;

  @BeforeEach
  void writeSmallCorpora() throws IOException {
    String italian =
        """
        # article headline=yes topics=15000000,20000822
        Vince	O
        la	O
        Fiorentina	B-ORG

        A	O
        Firenze	B-LOC
        Mario	B-PER
        Bianchi	I-PER
        segna	O

        # article headline=no topics=17000000
        Neve	O
        sulle	O
        Alpi	B-LOC

        """;
    write("ner-it/train.conll", italian.repeat(6));
    write("ner-it/dev.conll", italian);
    write("ner-en/wikigold.conll", "-DOCSTART-\tO\n\nIn\tO\nParis\tB-LOC\n\n".repeat(10));
    StringBuilder vocabulary = new StringBuilder("code\tlevel\tparent\tname\tdefinition\n");
    for (int top = 1; top <= 17; top++) {
      vocabulary.append("medtop:%02d000000\t1\t\tname %d\tall about it\n".formatted(top, top));
    }
    vocabulary.append("medtop:20000822\t2\tmedtop:15000000\tsport event\tgames and matches\n");
    write("mediatopics/mediatopics_2023-10-24.tsv", vocabulary.toString());
  }

  @Test
  void aRunWritesModelsThatLoadAndAnotherWritesTheSame() throws IOException {
    assertThat(train(once)).isZero();
    assertThat(train(again)).isZero();

    for (String file : FILES) {
      assertThat(again.resolve(file)).hasSameBinaryContentAs(once.resolve(file));
    }
    assertThat(Files.readString(once.resolve("manifest.properties")))
        .isEqualTo(Files.readString(again.resolve("manifest.properties")))
        .contains("entities-it.bin.figures=dev F1 ", "topics.bin.data=");
    TextAnalyzer analyzer = TextAnalyzer.load(name -> Files.newInputStream(once.resolve(name)));
    ArticleText article =
        new ArticleText(null, "La neve è caduta ieri sulle strade di tutta la regione.", null);
    assertThat(analyzer.analyze(article).complete()).isTrue();
  }

  @Test
  void foldsScoreAndWriteNothing() throws IOException {
    int code =
        Train.run(
            List.of(
                "--data",
                data.toString(),
                "--out",
                once.toString(),
                "--rounds",
                "1",
                "--articles",
                "10",
                "--folds"));

    assertThat(code).isZero();
    assertThat(once).isEmptyDirectory();
  }

  @Test
  void onlyTheAliasesAreWrittenAndTheOthersStay() throws IOException {
    assertThat(train(once)).isZero();
    String manifest = Files.readString(once.resolve("manifest.properties"));
    byte[] topics = Files.readAllBytes(once.resolve("topics.bin"));
    Files.delete(once.resolve("aliases.bin"));

    int code = Train.run(List.of("--only", "aliases", "--out", once.toString()));

    assertThat(code).isZero();
    assertThat(once.resolve("aliases.bin")).isNotEmptyFile();
    assertThat(once.resolve("topics.bin")).hasBinaryContent(topics);
    assertThat(once.resolve("manifest.properties")).hasContent(manifest);
    assertThat(Train.run(List.of("--only", "aliases", "--out", again.toString()))).isEqualTo(1);
  }

  @Test
  void theVocabularyIsMadeAloneBesideTheModelsThatAreThere() throws IOException {
    Files.writeString(
        once.resolve("manifest.properties"),
        "format=3\nmodels=topics.bin,mediatopics.bin\ntopics.bin.sha256=1\nmediatopics.bin.sha256=2\n");

    int code =
        Train.run(
            List.of("--data", data.toString(), "--out", once.toString(), "--only", "mediatopics"));

    assertThat(code).isZero();
    assertThat(once).isDirectoryContaining("glob:**mediatopics.bin");
    assertThat(Files.readString(once.resolve("manifest.properties")))
        .contains("models=mediatopics.bin,topics.bin\n", "\ntopics.bin.sha256=1\n")
        .doesNotContain("mediatopics.bin.sha256=2\n");
    MediaTopics vocabulary = MediaTopics.read(Files.readAllBytes(once.resolve("mediatopics.bin")));
    assertThat(vocabulary.all()).hasSize(18);
    assertThat(vocabulary.topic("medtop:20000822").italian()).isEqualTo("discipline sportive");
    assertThat(vocabulary.topic("medtop:11000000").descriptors("it"))
        .contains(new Descriptor("politica", true));
  }

  @Test
  void aTopicThatOurTablesDoNotNameIsRefused() throws IOException {
    write(
        "mediatopics/mediatopics_2023-10-24.tsv",
        "medtop:99000000\t1\t\tnews of elsewhere\tall about it\n");
    Files.writeString(once.resolve("manifest.properties"), "format=3\nmodels=topics.bin\n");

    assertThat(
            Train.run(
                List.of(
                    "--data", data.toString(), "--out", once.toString(), "--only", "mediatopics")))
        .isEqualTo(1);
  }

  @Test
  void tablesTellOfTheModelsThatAreThere() throws IOException {
    assertThat(train(once)).isZero();
    int code =
        Train.run(
            List.of(
                "--data", data.toString(), "--out", once.toString(), "--report", again.toString()));

    assertThat(code).isZero();
    assertThat(again.resolve("confusion-entities.csv")).content().startsWith("gold,tagged,count\n");
    assertThat(again.resolve("reliability-entities.csv")).content().startsWith("from,to,count");
    // seventeen statements for each of the two articles
    assertThat(
            Files.readAllLines(again.resolve("reliability-topics.csv")).stream()
                .skip(1)
                .mapToInt(line -> Integer.parseInt(line.split(",", -1)[2]))
                .sum())
        .isEqualTo(34);
  }

  @Test
  void theLearningCurveHasEveryShare() throws IOException {
    Path file = once.resolve("curve.csv");
    int code =
        Train.run(
            List.of(
                "--data", data.toString(), "--rounds", "1", "--learning-curve", file.toString()));

    assertThat(code).isZero();
    assertThat(Files.readAllLines(file))
        .hasSize(6)
        .satisfies(lines -> assertThat(lines.getLast()).startsWith("1.0000,13,"));
  }

  @Test
  void wrongArgumentsAreTwoAndMissingFilesOne() throws IOException {
    assertThat(Train.run(List.of())).isEqualTo(2);
    assertThat(Train.run(List.of("--data", data.resolve("nowhere").toString()))).isEqualTo(2);
    assertThat(Train.run(List.of("--data", data.toString(), "--seed", "x"))).isEqualTo(2);
    assertThat(Train.run(List.of("--data", data.toString(), "--only", "x"))).isEqualTo(2);

    Files.delete(data.resolve("ner-it/train.conll"));
    assertThat(train(once)).isEqualTo(1);
  }

  private int train(Path out) {
    return Train.run(
        List.of(
            "--data",
            data.toString(),
            "--out",
            out.toString(),
            "--rounds",
            "1",
            "--articles",
            "10"));
  }

  private void write(String name, String text) throws IOException {
    Path file = data.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
