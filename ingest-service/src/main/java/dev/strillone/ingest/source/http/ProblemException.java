package dev.strillone.ingest.source.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document. */
final class ProblemException extends RuntimeException {
  private final transient Problem problem;
  private final @Nullable Duration retryAfter;

  ProblemException(Problem problem) {
    this(problem, null);
  }

  ProblemException(Problem problem, @Nullable Duration retryAfter) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  Problem problem() {
    return problem;
  }

  /** When to come back; null: never with the same request. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
