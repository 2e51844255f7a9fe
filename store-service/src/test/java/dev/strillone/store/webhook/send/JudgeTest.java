package dev.strillone.store.webhook.send;

import dev.strillone.store.webhook.send.Verdict.Fate;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JudgeTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Tries FRESH = new Tries(0, null);
  private static final Health AWAY = new Health(3, NOW.minusSeconds(60));

  private final Judge judge =
      new Judge(new Pauses(FIRST, Duration.ofMinutes(30), () -> 0.5), DAY, DAY);

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void any2xxIsDeliveredAndTheEndpointIsGoodAgain(int code) {
    Verdict verdict = judge.judge(AWAY, FRESH, status(code), NOW);

    assertThat(verdict.fate()).isEqualTo(Fate.DELIVERED);
    assertThat(verdict.health()).isEqualTo(Health.GOOD);
    assertThat(verdict.endpointWait()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void whatIsTheEndpointsTroubleMakesAllWait(int code) {
    Verdict verdict = judge.judge(Health.GOOD, FRESH, status(code), NOW);

    assertThat(verdict.fate()).isEqualTo(Fate.AGAIN);
    assertThat(verdict.health()).isEqualTo(new Health(1, NOW));
    assertThat(verdict.endpointWait()).isEqualTo(FIRST);
    assertThat(verdict.tries()).isEqualTo(new Tries(1, NOW));
    assertThat(verdict.pause()).isEqualTo(FIRST);
  }

  @Test
  void noAnswerIsTheEndpointsTrouble() {
    Verdict verdict = judge.judge(Health.GOOD, FRESH, nothing(), NOW);

    assertThat(verdict.health().failures()).isEqualTo(1);
    assertThat(verdict.endpointWait()).isEqualTo(FIRST);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 304, 400, 401, 404, 413, 422})
  void anyOtherRefusalMakesThatDeliveryWaitAlone(int code) {
    Verdict verdict = judge.judge(Health.GOOD, FRESH, status(code), NOW);

    assertThat(verdict.fate()).isEqualTo(Fate.AGAIN);
    assertThat(verdict.pause()).isEqualTo(FIRST);
    assertThat(verdict.endpointWait()).isZero();
    assertThat(verdict.health()).isEqualTo(new Health(0, NOW));
  }

  @Test
  void eachFailureInARowDoublesThePause() {
    Health health = Health.GOOD;
    Duration[] waits = new Duration[12];
    for (int i = 0; i < waits.length; i++) {
      Verdict verdict = judge.judge(health, FRESH, status(503), NOW);
      health = verdict.health();
      waits[i] = verdict.endpointWait();
    }

    assertThat(waits).startsWith(FIRST, FIRST.multipliedBy(2), FIRST.multipliedBy(4));
    assertThat(waits[11]).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void aProbeThatFailsIsNotHeldAgainstItsDelivery() {
    Verdict verdict = judge.judge(AWAY, new Tries(1, NOW), status(500), NOW);

    assertThat(verdict.tries().failures()).isEqualTo(1);
    assertThat(verdict.health()).isEqualTo(new Health(4, AWAY.failingSince()));
    assertThat(verdict.pause()).isEqualTo(verdict.endpointWait());
  }

  @Test
  void theReceiverMayAskForMoreTimeAndNotForLess() {
    assertThat(judge.judge(Health.GOOD, FRESH, busy(Duration.ofSeconds(90)), NOW).endpointWait())
        .isEqualTo(Duration.ofSeconds(90));
    assertThat(judge.judge(Health.GOOD, FRESH, busy(Duration.ofSeconds(1)), NOW).endpointWait())
        .isEqualTo(FIRST);
    assertThat(judge.judge(Health.GOOD, FRESH, busy(Duration.ofDays(365)), NOW).endpointWait())
        .isEqualTo(DAY);
  }

  @Test
  void goneIsPausedAtOnceAndLosesNothing() {
    Verdict verdict = judge.judge(Health.GOOD, FRESH, status(410), NOW);

    assertThat(verdict.stop()).contains("410");
    assertThat(verdict.fate()).isEqualTo(Fate.AGAIN);
  }

  @Test
  void whatWasTriedForADayIsGivenUpWhileOthersWereDelivered() {
    Tries longAgo = new Tries(40, NOW.minus(DAY));

    assertThat(judge.judge(Health.GOOD, longAgo, status(422), NOW).fate()).isEqualTo(Fate.GIVEN_UP);
    assertThat(judge.judge(Health.GOOD, longAgo, status(500), NOW).fate()).isEqualTo(Fate.GIVEN_UP);
    Tries almost = new Tries(40, NOW.minus(DAY).plusSeconds(1));
    assertThat(judge.judge(Health.GOOD, almost, status(422), NOW).fate()).isEqualTo(Fate.AGAIN);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 503})
  void anEndpointThatTookNothingForADayIsPausedAndWhatItMissedWaits(int code) {
    Health dead = new Health(50, NOW.minus(DAY));

    Verdict verdict = judge.judge(dead, new Tries(1, NOW.minus(DAY)), status(code), NOW);

    assertThat(verdict.stop()).contains("2026-11-27T12:00:00Z").contains(String.valueOf(code));
    assertThat(verdict.fate()).isEqualTo(Fate.AGAIN);
  }

  private static Answer status(int code) {
    return new Answer.Status(code, "", null, Duration.ZERO);
  }

  private static Answer busy(@Nullable Duration retryAfter) {
    return new Answer.Status(503, "", retryAfter, Duration.ZERO);
  }

  private static Answer nothing() {
    return new Answer.Nothing("Connection refused", Duration.ZERO);
  }
}
