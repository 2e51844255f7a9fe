package dev.strillone.store.deadletter;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a dead letter. */
public enum DeadLetterState {
  /** Nobody has decided yet. */
  OPEN,
  /** Sent back to the topic that it came from. */
  RETRIED,
  /** Given up, with a reason. */
  DISCARDED;

  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<DeadLetterState> of(String text) {
    return Arrays.stream(values()).filter(state -> state.text().equals(text)).findFirst();
  }
}
