package dev.strillone.store.write;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.store.Sample;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoundsTest {
  private static final Instant AT = Instant.parse("2026-11-01T08:00:00Z");

  @Test
  void anArticleThatStandsTwiceIsStoredRoundByRoundInTheOrderItCame() {
    ArticleEnriched first = Sample.article("s", "A", "Uno.", AT);
    ArticleEnriched other = Sample.article("s", "B", "Altro.", AT);
    ArticleEnriched second = Sample.article("s", "A", "Due.", AT.plusSeconds(1));

    List<List<Rounds.Arrival>> rounds = Rounds.of(List.of(first, other, second));

    assertThat(rounds).hasSize(2);
    assertThat(rounds.get(0))
        .extracting(Rounds.Arrival::article)
        .containsExactlyInAnyOrder(first, other);
    assertThat(rounds.get(1)).extracting(Rounds.Arrival::article).containsExactly(second);
  }

  @Test
  void aRoundIsSortedByKeySoThatWritersLockRowsInOneOrder() {
    List<ArticleEnriched> batch =
        List.of(
            Sample.article("s", "C", "x", AT),
            Sample.article("s", "A", "x", AT),
            Sample.article("s", "B", "x", AT));

    List<List<Rounds.Arrival>> rounds = Rounds.of(batch);

    assertThat(rounds.getFirst().stream().map(Rounds.Arrival::articleId)).isSorted();
  }

  @Test
  void anEmptyBatchHasNoRounds() {
    assertThat(Rounds.of(List.of())).isEmpty();
  }
}
