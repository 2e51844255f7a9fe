package dev.strillone.evaluation.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  private List<TaggedArticle> read(String text) throws IOException {
    Path file = folder.resolve("corpus.conll");
    Files.writeString(file, text);
    return ConllFile.read(file);
  }
}
