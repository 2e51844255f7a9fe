package dev.strillone.training.corpus;

import dev.strillone.evaluation.corpus.TaggedText;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OwnTextTest {
  @Test
  void namesInBracketsBecomeTags() {
    TaggedText text = OwnText.parse("[PER Ada Rossi] vive a [LOC Pisa].");

    assertThat(text.forms()).containsExactly("Ada", "Rossi", "vive", "a", "Pisa", ".");
    assertThat(text.tags()).containsExactly("B-PER", "I-PER", "O", "O", "B-LOC", "O");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sentences-it.txt", "sentences-en.txt"})
  void everySentenceOfOurOwnIsRead(String resource) throws IOException {
    for (String line : OwnText.lines(resource)) {
      TaggedText text = OwnText.parse(line);

      assertThat(text.forms()).as(line).isNotEmpty().noneMatch(form -> form.matches("[\\[\\]]"));
      assertThat(text.tags()).as(line).allMatch(tag -> tag.matches("O|[BI]-[A-Z]{3,4}"));
      assertThat(text.names()).as(line).hasSize((int) line.chars().filter(c -> c == '[').count());
    }
  }

  @Test
  void aMissingResourceIsNamed() {
    assertThatThrownBy(() -> OwnText.lines("nowhere.txt"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nowhere.txt");
  }
}
