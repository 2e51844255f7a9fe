package dev.strillone.store.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The wording that an article had. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Revision(
    String revision, Instant receivedAt, Instant storedAt, @Nullable String title, String body) {}
