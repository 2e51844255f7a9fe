package dev.strillone.store.page;

import dev.strillone.store.deadletter.DeadLetter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A dead letter as the template shows it. */
public record DeadLetterView(DeadLetter letter) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  public String failed() {
    return MOMENT.format(letter.time());
  }

  public @Nullable String decided() {
    Instant decided = letter.decidedAt();
    return decided == null ? null : MOMENT.format(decided);
  }

  public boolean isOpen() {
    return letter.decidedAt() == null;
  }

  /** The CSS class: whether the text, the database or the producer has to be looked at. */
  public String kind() {
    String reason = letter.reason();
    if (reason.startsWith("analysis-") || reason.startsWith("result-")) {
      return "text";
    }
    return reason.equals("refused-by-database") ? "database" : "contract";
  }
}
