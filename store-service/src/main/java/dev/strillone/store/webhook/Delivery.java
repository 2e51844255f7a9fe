package dev.strillone.store.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event for one webhook, as the log shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Delivery(
    @Schema(description = "Also the header Strillone-Delivery") UUID id,
    UUID articleId,
    @Schema(description = "The event's id") String eventId,
    State state,
    @Schema(description = "Whether somebody had it sent again") boolean byHand,
    int attempts,
    Instant createdAt,
    @Schema(description = "When it is tried next, if it waits") @Nullable Instant nextTry,
    @Schema(description = "When it was delivered or given up") @Nullable Instant finishedAt,
    @Schema(description = "The status of the last answer") @Nullable Integer lastStatus,
    @Schema(description = "Why there was no answer the last time") @Nullable String lastProblem) {
  /** What has become of it. */
  public enum State {
    PENDING,
    DELIVERED,
    FAILED;

    @JsonValue
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is spelt so. */
    public static Optional<State> of(String text) {
      return Arrays.stream(values()).filter(state -> state.text().equals(text)).findFirst();
    }
  }
}
