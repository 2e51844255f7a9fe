package dev.strillone.enrich.article;

import dev.strillone.events.ArticleIngested;
import dev.strillone.events.deadletter.DeadLetterCause;
import dev.strillone.events.deadletter.DeadLetterReason;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Enriches an article within its time limit; whatever the text does to the analysis comes back as a value. */
public final class PatientEnricher {
  /** From here on an attempt is worth remembering, and far below any transaction's timeout. */
  private static final Duration SLOW = Duration.ofMillis(500);

  private final Enricher enricher;
  private final TimeLimit timeLimit;
  private final Consumer<Duration> taken;
  private final SlowAttempts slow = new SlowAttempts();
  private final SecondChances secondChances = new SecondChances();

  /**
   * @param taken is told how long each attempt took
   */
  public PatientEnricher(Enricher enricher, TimeLimit timeLimit, Consumer<Duration> taken) {
    this.enricher = enricher;
    this.timeLimit = timeLimit;
    this.taken = taken;
  }

  /**
   * @throws IllegalStateException where this process is at fault and not the text: it is to be tried again
   */
  public Attempt enrich(Delivery delivery, ArticleIngested article) {
    Attempt known = slow.of(delivery);
    if (known != null) {
      return known;
    }
    long start = System.nanoTime();
    Attempt attempt = attempt(delivery, article);
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    taken.accept(elapsed);
    if (elapsed.compareTo(SLOW) > 0) {
      slow.add(delivery, attempt);
    }
    return attempt;
  }

  private Attempt attempt(Delivery delivery, ArticleIngested article) {
    try {
      return new Attempt.Done(timeLimit.call(() -> enricher.enrich(article)));
    } catch (TimeoutException _) {
      String late =
          "the analysis of %d characters took longer than %s"
              .formatted(article.body().length(), timeLimit.limit());
      if (secondChances.give(delivery)) {
        throw new IllegalStateException(late + ", once");
      }
      return new Attempt.Failed(DeadLetterCause.of(DeadLetterReason.ANALYSIS_TIMEOUT, late));
    } catch (ExecutionException e) {
      return failed(delivery, e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "interrupted during the analysis of " + article.articleId(), e);
    }
  }

  private Attempt failed(Delivery delivery, Throwable cause) {
    if (cause instanceof OutOfMemoryError && secondChances.give(delivery)) {
      throw new IllegalStateException("out of memory during an analysis", cause);
    }
    return new Attempt.Failed(
        DeadLetterCause.of(DeadLetterReason.ANALYSIS_FAILED, String.valueOf(cause), cause));
  }
}
