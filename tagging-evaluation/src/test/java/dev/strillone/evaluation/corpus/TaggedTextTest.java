package dev.strillone.evaluation.corpus;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TaggedTextTest {
  private static final TaggedText TEXT =
      new TaggedText(
          List.of("Milan", "Inter", "di", "San", "Siro"),
          List.of("B-ORG", "B-ORG", "O", "B-LOC", "I-LOC"));

  @Test
  void namesSideBySideAreTwo() {
    assertThat(TEXT.names())
        .containsExactly(
            new TaggedText.Name("ORG", 0, 1),
            new TaggedText.Name("ORG", 1, 2),
            new TaggedText.Name("LOC", 3, 5));
  }

  @Test
  void typesAreRenamedOrLeftOut() {
    assertThat(TEXT.renamed(Map.of("ORG", "", "LOC", "MISC")).tags())
        .containsExactly("O", "O", "O", "B-MISC", "I-MISC");
  }

  @Test
  void everyTokenHasATag() {
    assertThatThrownBy(() -> new TaggedText(List.of("uno", "due"), List.of("O")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 tokens and 1 tags");
  }
}
