package dev.strillone.store.webhook.send;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came back from a request. */
public sealed interface Answer {
  /** From its start to its end. */
  Duration took();

  /**
   * The receiver answered.
   *
   * @param text the first bytes of the body
   * @param retryAfter as the receiver asked for it
   */
  record Status(int code, String text, @Nullable Duration retryAfter, Duration took)
      implements Answer {
    private static final int OK = 200;
    private static final int NOT_OK = 300;

    /** Whether the receiver has taken it. */
    public boolean isSuccess() {
      return code >= OK && code < NOT_OK;
    }
  }

  /** No answer. */
  record Nothing(String why, Duration took) implements Answer {}
}
