package dev.strillone.store.page;

import dev.strillone.events.Entity;
import dev.strillone.events.EntityType;
import dev.strillone.events.Span;
import dev.strillone.events.TextPart;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HighlightTest {
  @Test
  void namesArePiecesOfTheirOwnAlsoAfterAnEmoji() {
    List<Highlight.Piece> pieces = cut("📈 Roma e Milano", entity(2, 6), entity(9, 15));

    assertThat(pieces)
        .extracting(Highlight.Piece::text)
        .containsExactly("📈 ", "Roma", " e ", "Milano");
    assertThat(pieces).extracting(Highlight.Piece::kind).containsExactly("", "place", "", "place");
  }

  @Test
  void whereNamesOverlapTheFirstAndLongestIsMarked() {
    List<Highlight.Piece> pieces =
        cut("Banca d'Italia", entity(8, 14), entity(0, 14), entity(0, 5));

    assertThat(pieces).extracting(Highlight.Piece::text).containsExactly("Banca d'Italia");
  }

  @Test
  void namesOutsideTheParagraphStayOut() {
    String text = "Roma.\n\nMilano.";

    List<Highlight.Piece> pieces =
        Highlight.pieces(
            text, new Span(7, 14), List.of(entity(0, 4), entity(7, 13)), TextPart.BODY);

    assertThat(pieces).extracting(Highlight.Piece::text).containsExactly("Milano", ".");
  }

  private static List<Highlight.Piece> cut(String text, Entity... entities) {
    Span whole = new Span(0, text.codePointCount(0, text.length()));
    return Highlight.pieces(text, whole, List.of(entities), TextPart.BODY);
  }

  private static Entity entity(int start, int end) {
    Entity.Mention mention = new Entity.Mention(start, end, "x", 1, TextPart.BODY);
    return new Entity("place:x" + start + end, EntityType.PLACE, "x", null, 0, List.of(mention));
  }
}
