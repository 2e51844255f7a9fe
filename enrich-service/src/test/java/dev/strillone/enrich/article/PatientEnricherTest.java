package dev.strillone.enrich.article;

import dev.strillone.analysis.Analysis;
import dev.strillone.analysis.DetectedLanguage;
import dev.strillone.events.ArticleIngested;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
  private static final UUID EVENT = UUID.fromString("00000000-0000-5000-8000-000000000001");
  private static final Analysis NOTHING =
      new Analysis(DetectedLanguage.UNDETERMINED, List.of(), List.of(), List.of(), null, true);

  private final TimeLimit timeLimit = new TimeLimit(Duration.ofMillis(700));
  private final List<Duration> taken = new ArrayList<>();
  private final AtomicInteger runs = new AtomicInteger();

  @AfterEach
  void close() {
    timeLimit.close();
  }

  @Test
  void whatIsDoneInTimeIsDone() {
    Attempt attempt = enricher(_ -> NOTHING).enrich(EVENT, ARTICLE);

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

    Attempt attempt = enricher.enrich(EVENT, ARTICLE);

    assertThat(attempt)
        .isEqualTo(
            new Attempt.Failed(
                Attempt.Reason.ANALYSIS_FAILED,
                "java.lang.IllegalStateException: no such sentence"));
  }

  @Test
  void anEndlessRecursionFailsAlone() {
    PatientEnricher enricher =
        enricher(
            _ -> {
              throw new StackOverflowError();
            });

    Attempt attempt = enricher.enrich(EVENT, ARTICLE);

    assertThat(((Attempt.Failed) attempt).reason()).isEqualTo(Attempt.Reason.ANALYSIS_FAILED);
  }

  @Test
  void whatTakesTooLongIsInterruptedAndFails() {
    CountDownLatch interrupted = new CountDownLatch(1);
    PatientEnricher enricher =
        enricher(
            _ -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return NOTHING;
            });

    Attempt attempt = enricher.enrich(EVENT, ARTICLE);

    assertThat(attempt)
        .isEqualTo(
            new Attempt.Failed(
                Attempt.Reason.ANALYSIS_TIMEOUT,
                "the analysis of 6 characters took longer than PT0.7S"));
    await().until(() -> interrupted.getCount() == 0 && timeLimit.abandoned() == 0);
  }

  @Test
  void whatTakesNoNoticeIsAbandonedAndCounted() {
    AtomicBoolean stop = new AtomicBoolean();
    PatientEnricher enricher =
        enricher(
            _ -> {
              while (!stop.get()) {
                Thread.onSpinWait();
              }
              return NOTHING;
            });

    Attempt attempt = enricher.enrich(EVENT, ARTICLE);

    assertThat(((Attempt.Failed) attempt).reason()).isEqualTo(Attempt.Reason.ANALYSIS_TIMEOUT);
    assertThat(timeLimit.abandoned()).isEqualTo(1);
    stop.set(true);
    await().until(() -> timeLimit.abandoned() == 0);
  }

  @Test
  void whatWasSlowIsNotSlowAgain() {
    PatientEnricher enricher =
        enricher(
            _ -> {
              runs.incrementAndGet();
              await()
                  .atMost(Duration.ofMillis(600))
                  .pollDelay(Duration.ofMillis(550))
                  .until(() -> true);
              return NOTHING;
            });
    Attempt first = enricher.enrich(EVENT, ARTICLE);

    Attempt second = enricher.enrich(EVENT, ARTICLE);

    assertThat(second).isSameAs(first).isInstanceOf(Attempt.Done.class);
    assertThat(runs).hasValue(1);
  }

  @Test
  void whatRanOutOfMemoryGetsOneMoreChance() {
    PatientEnricher enricher =
        enricher(
            _ -> {
              throw new OutOfMemoryError("for the test");
            });

    assertThatThrownBy(() -> enricher.enrich(EVENT, ARTICLE))
        .isInstanceOf(IllegalStateException.class);
    assertThat(enricher.enrich(EVENT, ARTICLE)).isInstanceOf(Attempt.Failed.class);
  }

  private PatientEnricher enricher(TextAnalysis analysis) {
    EnricherIdentity identity = new EnricherIdentity("0.1.0", List.of(), "2023-10-24");
    return new PatientEnricher(
        new Enricher(analysis, identity, Clock.systemUTC()), timeLimit, taken::add);
  }
}
