package dev.strillone.ingest.article;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TriggerTest {
  @Test
  void theFirstPieceThatCanNotBeLeftOutIsLookedFor() {
    assertThat(Trigger.of("leggi (?:tutto|qui)")).isEqualTo(new Trigger(List.of("leggi "), true));
    assertThat(Trigger.of("(?:leggi|vai a)\\b.{0,5}"))
        .isEqualTo(new Trigger(List.of("leggi", "vai a"), true));
    assertThat(Trigger.of(".{0,60}diritti (?:sono )?riservati"))
        .isEqualTo(new Trigger(List.of("diritti "), false));
    assertThat(Trigger.of("(?:l'|il )?articolo"))
        .isEqualTo(new Trigger(List.of("articolo"), false));
    assertThat(Trigger.of("e-?mail")).isEqualTo(new Trigger(List.of("e"), true));
    assertThat(Trigger.of("p\\.? ?iva")).isEqualTo(new Trigger(List.of("p"), true));
    assertThat(Trigger.of("[0-9]{1,2} ?(?:min|')"))
        .isEqualTo(new Trigger(List.of("min", "'"), false));
    assertThat(Trigger.of("(?:foto|ph\\.?|[a-z]+) x")).isEqualTo(new Trigger(List.of(" x"), false));
  }

  @Test
  void aTextWithoutTheWordIsSpared() {
    Trigger trigger = Trigger.of(".{0,60}diritti riservati");

    assertThat(trigger.allows("tutti i diritti riservati")).isTrue();
    assertThat(trigger.allows("il governo cade")).isFalse();
  }
}
