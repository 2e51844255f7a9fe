package dev.strillone.ingest.article;

import dev.strillone.ingest.article.Trigger.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TriggerTest {
  @Test
  void whatCanNotBeLeftOutIsLookedFor() {
    assertThat(pieces("leggi (?:tutto|qui)"))
        .containsExactly(leading("leggi "), anywhere("tutto", "qui"));
    assertThat(pieces("(?:leggi|vai a)\\b.{0,5}")).containsExactly(leading("leggi", "vai a"));
    assertThat(pieces(".{0,60}diritti (?:sono )?riservati"))
        .containsExactly(anywhere("diritti "), anywhere("riservati"));
    assertThat(pieces("(?:l'|il )?articolo")).containsExactly(anywhere("articolo"));
    assertThat(pieces("e-?mail")).containsExactly(leading("e"), anywhere("mail"));
    assertThat(pieces("p\\.? ?iva")).containsExactly(leading("p"), anywhere("iva"));
    assertThat(pieces("[0-9]{1,2} ?(?:min|')"))
        .containsExactly(
            leading("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), anywhere("min", "'"));
    assertThat(pieces("(?:foto|ph\\.?|[a-z]+) x")).containsExactly(anywhere(" x"));
    assertThat(pieces("(?:p\\.? ?iva|partita)")).containsExactly(anywhere("iva", "partita"));
  }

  @Test
  void theRarestPieceHasTheLongestWords() {
    assertThat(Trigger.of("e-?mail .{0,9}(?:disiscriviti|unsubscribe)").rarest())
        .isEqualTo(anywhere("disiscriviti", "unsubscribe"));
  }

  @Test
  void aTextWithoutOneOfThePiecesIsSpared() {
    Trigger trigger = Trigger.of(".{0,60}diritti (?:sono )?riservati");

    assertThat(trigger.allows("tutti i diritti sono riservati")).isTrue();
    assertThat(trigger.allows("il governo tutela i diritti umani")).isFalse();
  }

  private static List<Piece> pieces(String pattern) {
    return Trigger.of(pattern).pieces();
  }

  private static Piece leading(String... words) {
    return new Piece(List.of(words), true);
  }

  private static Piece anywhere(String... words) {
    return new Piece(List.of(words), false);
  }
}
