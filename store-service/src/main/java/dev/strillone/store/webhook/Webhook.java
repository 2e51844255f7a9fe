package dev.strillone.store.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook as it is shown: everything but its secret. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Webhook(
    UUID id,
    String url,
    @Nullable String description,
    @Schema(
            description =
                "Names and values as at GET /articles: q, entity, topic, language, source")
        Map<String, List<String>> filter,
    State state,
    @Schema(description = "Why it is paused, and since when nothing could be delivered")
        @Nullable String pausedBecause,
    Instant createdAt,
    @Schema(description = "The last success, to within some seconds") @Nullable Instant deliveredAt,
    @Schema(description = "The first failure since then") @Nullable Instant failingSince,
    @Schema(description = "Its endpoint is in trouble and is left alone until then")
        @Nullable Instant nextTry,
    @Schema(description = "Until when the secret before this one signs too")
        @Nullable Instant oldSecretUntil,
    @Schema(description = "Deliveries that wait") long pending,
    @Schema(description = "Deliveries that were given up") long failed) {
  public Webhook {
    filter = Map.copyOf(filter);
  }

  /** Whether it is sent to. What comes for a paused one waits. */
  public enum State {
    ACTIVE,
    PAUSED;

    @JsonValue
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
