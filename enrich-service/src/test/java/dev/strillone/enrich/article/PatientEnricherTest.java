package dev.strillone.enrich.article;

import dev.strillone.analysis.Analysis;
import dev.strillone.analysis.DetectedLanguage;
import dev.strillone.events.ArticleIngested;
import dev.strillone.events.deadletter.DeadLetterCause;
import dev.strillone.events.deadletter.DeadLetterReason;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class PatientEnricherTest {
  private static final ArticleIngested ARTICLE = Articles.article("Titolo", "Testo.");
  private static final Delivery DELIVERY =
      new Delivery(UUID.fromString("00000000-0000-5000-8000-000000000001"), 1);
  private static final Analysis NOTHING =
      new Analysis(DetectedLanguage.UNDETERMINED, List.of(), List.of(), List.of(), null, true);

  /** So long that no machine is late. */
  private final TimeLimit ample = new TimeLimit(Duration.ofMinutes(2));

  private final TimeLimit timeLimit = new TimeLimit(Duration.ofMillis(700));
  private final List<Duration> taken = new ArrayList<>();
  private final AtomicInteger runs = new AtomicInteger();

  @AfterEach
  void close() {
    timeLimit.close();
    ample.close();
  }

  @Test
  void whatIsDoneInTimeIsDone() {
    Attempt attempt = enricher(_ -> NOTHING).enrich(DELIVERY, ARTICLE);

    assertThat(attempt).isInstanceOf(Attempt.Done.class);
    assertThat(taken).hasSize(1);
  }

  @Test
  void whatBreaksTheAnalysisFailsAlone() {
    PatientEnricher enricher =
        enricher(
            _ -> {
              throw new IllegalStateException("no such sentence");
            });

    Attempt attempt = enricher.enrich(DELIVERY, ARTICLE);

    DeadLetterCause cause = ((Attempt.Failed) attempt).cause();
    assertThat(cause.reason()).isEqualTo(DeadLetterReason.ANALYSIS_FAILED);
    assertThat(cause.detail()).isEqualTo("java.lang.IllegalStateException: no such sentence");
    assertThat(cause.stack()).isNotNull();
  }

  @Test
  void anEndlessRecursionFailsAlone() {
    PatientEnricher enricher =
        enricher(
            _ -> {
              throw new StackOverflowError();
            });

    Attempt attempt = enricher.enrich(DELIVERY, ARTICLE);

    assertThat(((Attempt.Failed) attempt).cause().reason())
        .isEqualTo(DeadLetterReason.ANALYSIS_FAILED);
  }

  @Test
  void whatTakesTooLongIsInterruptedAndFails() {
    CountDownLatch interrupted = new CountDownLatch(2);
    PatientEnricher enricher =
        hasty(
            _ -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return NOTHING;
            });

    assertThatThrownBy(() -> enricher.enrich(DELIVERY, ARTICLE))
        .hasMessageContaining("took longer than PT0.7S");
    Attempt attempt = enricher.enrich(DELIVERY, ARTICLE);

    assertThat(attempt)
        .isEqualTo(
            new Attempt.Failed(
                DeadLetterCause.of(
                    DeadLetterReason.ANALYSIS_TIMEOUT,
                    "the analysis of 6 characters took longer than PT0.7S")));
    await().until(() -> interrupted.getCount() == 0 && timeLimit.abandoned() == 0);
  }

  @Test
  void whatTakesNoNoticeIsAbandonedAndCounted() {
    AtomicBoolean stop = new AtomicBoolean();
    PatientEnricher enricher =
        hasty(
            _ -> {
              while (!stop.get()) {
                Thread.onSpinWait();
              }
              return NOTHING;
            });

    assertThatThrownBy(() -> enricher.enrich(DELIVERY, ARTICLE))
        .isInstanceOf(IllegalStateException.class);

    assertThat(timeLimit.abandoned()).isEqualTo(1);
    stop.set(true);
    await().until(() -> timeLimit.abandoned() == 0);
  }

  @Test
  void whatWasLateOnlyBecauseTheMachineStoodStillIsDoneTheSecondTime() {
    PatientEnricher enricher =
        hasty(
            _ -> {
              if (runs.incrementAndGet() == 1) {
                await().forever().until(() -> false);
              }
              return NOTHING;
            });
    assertThatThrownBy(() -> enricher.enrich(DELIVERY, ARTICLE))
        .isInstanceOf(IllegalStateException.class);

    assertThat(enricher.enrich(DELIVERY, ARTICLE)).isInstanceOf(Attempt.Done.class);
  }

  @Test
  void whatWasSlowIsNotSlowAgain() {
    PatientEnricher enricher =
        enricher(
            _ -> {
              runs.incrementAndGet();
              await().pollDelay(Duration.ofMillis(550)).until(() -> true);
              return NOTHING;
            });
    Attempt first = enricher.enrich(DELIVERY, ARTICLE);

    Attempt second = enricher.enrich(DELIVERY, ARTICLE);

    assertThat(second).isSameAs(first).isInstanceOf(Attempt.Done.class);
    assertThat(runs).hasValue(1);
  }

  @Test
  void whatIsSentAgainFromTheDeadLettersIsTriedAgain() {
    PatientEnricher enricher =
        enricher(
            _ -> {
              if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException(
                    await()
                        .pollDelay(Duration.ofMillis(550))
                        .until(() -> "slow and broken", _ -> true));
              }
              return NOTHING;
            });
    assertThat(enricher.enrich(DELIVERY, ARTICLE)).isInstanceOf(Attempt.Failed.class);

    Attempt again = enricher.enrich(new Delivery(DELIVERY.event(), 2), ARTICLE);

    assertThat(again).isInstanceOf(Attempt.Done.class);
  }

  @Test
  void whatRanOutOfMemoryGetsOneMoreChance() {
    PatientEnricher enricher =
        enricher(
            _ -> {
              throw new OutOfMemoryError("for the test");
            });

    assertThatThrownBy(() -> enricher.enrich(DELIVERY, ARTICLE))
        .isInstanceOf(IllegalStateException.class);
    assertThat(enricher.enrich(DELIVERY, ARTICLE)).isInstanceOf(Attempt.Failed.class);
  }

  @Test
  void whatIsStoppedAtTheEndIsNoFailureOfItsText() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    PatientEnricher enricher =
        enricher(
            _ -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted halfway", e);
              }
              return NOTHING;
            });
    Thread.ofVirtual()
        .start(
            () -> {
              await().until(() -> begun.getCount() == 0);
              ample.close();
            });

    assertThatThrownBy(() -> enricher.enrich(DELIVERY, ARTICLE))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> enricher.enrich(DELIVERY, ARTICLE))
        .isInstanceOf(CancellationException.class);
  }

  private PatientEnricher enricher(TextAnalysis analysis) {
    return enricher(analysis, ample);
  }

  private PatientEnricher hasty(TextAnalysis analysis) {
    return enricher(analysis, timeLimit);
  }

  private PatientEnricher enricher(TextAnalysis analysis, TimeLimit limit) {
    EnricherIdentity identity = new EnricherIdentity("0.1.0", List.of(), "2023-10-24");
    return new PatientEnricher(
        new Enricher(analysis, identity, Clock.systemUTC()), limit, taken::add);
  }
}
