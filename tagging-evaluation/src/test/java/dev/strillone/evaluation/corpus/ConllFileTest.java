package dev.strillone.evaluation.corpus;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConllFileTest {
  @TempDir private Path folder;

  @Test
  void articlesSentencesAndTopicsAreRead() throws IOException {
    List<TaggedArticle> articles =
        read(
            """
            Coda\tO

            # article headline=yes topics=16000000,20000053
            Vive\tO
            a\tO
            Reggio\tB-LOC
            Emilia\tI-LOC

            l’\tO
            Enel\tB-ORG
            # article headline=no topics=
            Fine\tO
            """);

    assertThat(articles).hasSize(3);
    assertThat(articles.get(0).topics()).isEmpty();
    assertThat(articles.get(1).topics()).containsExactly("16000000", "20000053");
    assertThat(articles.get(1).sentences()).hasSize(2);
    assertThat(articles.get(1).sentences().getFirst().names())
        .containsExactly(new TaggedText.Name("LOC", 2, 4));
    assertThat(articles.get(1).sentences().getLast().forms()).containsExactly("l'", "Enel");
    assertThat(articles.get(2).topics()).isEmpty();
  }

  @Test
  void documentMarksOfOtherCorporaBeginAnArticle() throws IOException {
    assertThat(read("-DOCSTART-\tO\n\nUno\tO\n\n-DOCSTART-\tO\n\nDue\tO\n")).hasSize(2);
  }

  @Test
  void aLineWithoutATagIsNamed() {
    assertThatThrownBy(() -> read("Uno\tO\nDue\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("corpus.conll, line 2: no token with a tab or a blank and its tag");
  }

  @Test
  void whateverIsNoMarkIsAToken() throws IOException {
    List<TaggedArticle> articles = read("# 7\tO\n#article\tB-ORG\n \t \nUno\t\n");

    assertThat(articles.getFirst().forms())
        .containsExactly(List.of("# 7", "#article"), List.of("Uno"));
    assertThat(articles.getFirst().sentences().getLast().tags()).containsExactly("O");
  }

  @ParameterizedTest
  @CsvSource({
    "I-PER I-PER B-PER, PER:0-2 PER:2-3",
    "PER PER LOC O LOC, PER:0-2 LOC:2-3 LOC:4-5",
    "B-PER E-PER I-PER S-ORG S-ORG, PER:0-2 PER:2-3 ORG:3-4 ORG:4-5",
    "B-PER I-PER L-PER U-LOC, PER:0-3 LOC:3-4",
    "B-PER I-ORG M-ORG, PER:0-1 ORG:1-3",
    "E-LOC L-LOC B-, LOC:0-1 LOC:1-2 B-:2-3",
    "O-1 X-PER, O-1:0-1 X-PER:1-2"
  })
  void namesAreReadInEveryScheme(String tags, String names) throws IOException {
    String text =
        Arrays.stream(tags.split(" ", -1)).map(tag -> "x " + tag + "\n").collect(joining());

    List<TaggedText.Name> read = read(text).getFirst().sentences().getFirst().names();

    assertThat(
            read.stream()
                .map(name -> "%s:%d-%d".formatted(name.type(), name.first(), name.end()))
                .collect(joining(" ")))
        .isEqualTo(names);
  }

  @Test
  void theFileIsWrittenAgainToTheLetterButForTags() throws IOException {
    ConllFile file =
        open(
            """
            -DOCSTART- -X- O

            # article headline=yes topics=1,2
            l’ DET B-X\r
            Enel\tNOUN\tO


            # article headline=no topics=
            Fine O
            """);

    assertThat(file.withTags(List.of("O", "B-ORG", "B-EVT")))
        .containsExactly(
            "-DOCSTART- -X- O",
            "",
            "# article headline=yes topics=1,2",
            "l’ DET O",
            "Enel\tNOUN\tB-ORG",
            "",
            "",
            "# article headline=no topics=",
            "Fine B-EVT");
    assertThat(file.withTopics(List.of(List.of("3"), List.of("4"))))
        .contains("# article headline=yes topics=3", "# article headline=no topics=");
    assertThat(file.articles()).extracting(TaggedArticle::headline).containsExactly(true, false);
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Path file = folder.resolve("latin.conll");
    Files.write(file, new byte[] {(byte) 0xe8, '\t', 'O', '\n'});

    assertThatThrownBy(() -> ConllFile.open(file)).isInstanceOf(CharacterCodingException.class);
  }

  private ConllFile open(String text) throws IOException {
    Path file = folder.resolve("corpus.conll");
    Files.writeString(file, text);
    return ConllFile.open(file);
  }

  private List<TaggedArticle> read(String text) throws IOException {
    Path file = folder.resolve("corpus.conll");
    Files.writeString(file, text);
    return ConllFile.read(file);
  }
}
