package dev.strillone.store.page;

import dev.strillone.store.deadletter.DeadLetter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A dead letter as the template shows it. */
public record DeadLetterView(DeadLetter letter) {
  public String failed() {
    return Moments.second(letter.time());
  }

  public @Nullable String decided() {
    return Moments.secondOrNull(letter.decidedAt());
  }

  public boolean isOpen() {
    return letter.decidedAt() == null;
  }

  /** The CSS class: whether the text, the database or the producer has to be looked at. */
  public String kind() {
    String reason = letter.reason();
    if (Stream.of("analysis-", "result-", "webhooks-").anyMatch(reason::startsWith)) {
      return "text";
    }
    return reason.equals("refused-by-database") ? "database" : "contract";
  }
}
