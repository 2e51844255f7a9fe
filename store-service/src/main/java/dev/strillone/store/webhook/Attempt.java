package dev.strillone.store.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One request of a delivery. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attempt(
    @Schema(description = "Also the header Strillone-Attempt") int attempt,
    Instant at,
    boolean byHand,
    long millis,
    @Nullable Integer status,
    @Schema(description = "The answer's first 4 KiB") @Nullable String answer,
    @Schema(description = "Why there was no answer") @Nullable String problem) {}
