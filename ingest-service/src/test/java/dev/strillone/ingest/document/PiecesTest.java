package dev.strillone.ingest.document;

import dev.strillone.ingest.document.Unreadable.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PiecesTest {
  @Test
  void aPageOfManyTagsIsTooLarge() {
    assertTooLarge("<p>a".repeat(Pieces.MOST_TAGS + 1), "50,000 tags");
    assertFits("<p>a".repeat(Pieces.MOST_TAGS));
  }

  @Test
  void soIsOneOfFewTagsWithManyAttributes() {
    assertTooLarge("<p" + " a".repeat(Pieces.MOST_ATTRIBUTES + 1) + ">b", "150,000 attributes");
    assertTooLarge("<p" + " a='1>'".repeat(Pieces.MOST_ATTRIBUTES + 1) + ">b", "attributes");
  }

  @Test
  void wordsAreNoAttributes() {
    assertFits("<p title='" + "a ".repeat(Pieces.MOST_ATTRIBUTES + 1) + "'>b");
    assertFits("<p>" + "parola \"".repeat(Pieces.MOST_ATTRIBUTES + 1));
  }

  private static void assertTooLarge(String html, String why) {
    assertThatThrownBy(() -> Pieces.requireMarkup(html))
        .isInstanceOfSatisfying(
            UnreadableException.class,
            refused -> assertThat(refused.why().reason()).isEqualTo(Reason.TOO_LARGE))
        .hasMessageContaining(why);
  }

  private static void assertFits(String html) {
    assertThatCode(() -> Pieces.requireMarkup(html)).doesNotThrowAnyException();
  }
}
