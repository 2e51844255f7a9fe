package dev.strillone.store.webhook.send;

import dev.strillone.store.webhook.send.Verdict.Fate;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides after each try what to do next. What is the endpoint's trouble (no answer, 408, 429, 5xx) makes the whole
 * webhook wait; any other refusal makes the delivery wait alone. A failure while the endpoint is known to be away is not
 * held against the delivery that probed it, or one event that always fails and one outage would look the same.
 */
public final class Judge {
  private static final int GONE = 410;
  private static final int TIMEOUT = 408;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;
  private static final Duration LONGEST_ASKED = Duration.ofHours(24);

  private final Pauses pauses;
  private final Duration giveUpAfter;
  private final Duration pauseAfter;

  public Judge(Pauses pauses, Duration giveUpAfter, Duration pauseAfter) {
    this.pauses = pauses;
    this.giveUpAfter = giveUpAfter;
    this.pauseAfter = pauseAfter;
  }

  /** What to do next, and with whom. */
  public Verdict judge(Health health, Tries before, Answer answer, Instant now) {
    Tries tries = new Tries(before.failures(), before.firstOr(now));
    return switch (answer) {
      case Answer.Status status when status.isSuccess() ->
          new Verdict(Fate.DELIVERED, tries, Duration.ZERO, Health.GOOD, Duration.ZERO, null);
      case Answer.Status(int code, _, _, _) when code == GONE ->
          new Verdict(
              Fate.AGAIN,
              tries,
              Duration.ZERO,
              health.refusedAt(now),
              Duration.ZERO,
              "the receiver answered 410: it is gone for good");
      case Answer.Status(int code, _, Duration retryAfter, _) when isTrouble(code) ->
          trouble(health, tries, "the receiver answered " + code, retryAfter, now);
      case Answer.Nothing(String why, _) -> trouble(health, tries, why, null, now);
      case Answer.Status status -> refused(health, tries, status.code(), now);
    };
  }

  private static boolean isTrouble(int code) {
    return code == TIMEOUT || code == TOO_MANY || code >= SERVER_ERROR;
  }

  private Verdict trouble(
      Health before, Tries tries, String what, @Nullable Duration retryAfter, Instant now) {
    Health health = before.failedAt(now);
    Duration endpointWait = longer(pauses.after(health.failures()), retryAfter);
    Tries counted = before.isProbed() ? tries : new Tries(tries.failures() + 1, tries.first());
    Duration wait =
        before.isProbed() ? endpointWait : longer(pauses.after(counted.failures()), retryAfter);
    return failed(health, counted, wait, endpointWait, what, now);
  }

  private Verdict refused(Health before, Tries tries, int code, Instant now) {
    Tries counted = new Tries(tries.failures() + 1, tries.first());
    return failed(
        before.refusedAt(now),
        counted,
        pauses.after(counted.failures()),
        Duration.ZERO,
        "the receiver answered " + code,
        now);
  }

  /** Where both have taken too long the webhook is paused, and the delivery waits with all others. */
  private Verdict failed(
      Health health, Tries tries, Duration wait, Duration endpointWait, String what, Instant now) {
    Instant since = health.failingSince();
    if (since != null && !since.plus(pauseAfter).isAfter(now)) {
      String why = "nothing could be delivered since " + since + "; last: " + what;
      return new Verdict(Fate.AGAIN, tries, wait, health, endpointWait, why);
    }
    Fate fate = tries.firstOr(now).plus(giveUpAfter).isAfter(now) ? Fate.AGAIN : Fate.GIVEN_UP;
    return new Verdict(fate, tries, wait, health, endpointWait, null);
  }

  private static Duration longer(Duration own, @Nullable Duration asked) {
    if (asked == null || asked.compareTo(own) <= 0) {
      return own;
    }
    return asked.compareTo(LONGEST_ASKED) < 0 ? asked : LONGEST_ASKED;
  }
}
