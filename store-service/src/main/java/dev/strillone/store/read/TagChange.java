package dev.strillone.store.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tag that a newer enricher added, removed or changed.
 *
 * @param title of the article; absent where it has none
 * @param kind {@code entity} or {@code topic}
 * @param key entity id or topic code
 * @param change what became of it: added, removed, or changed
 * @param before of an entity {@code type}, {@code name}, {@code salience} and the number of {@code mentions}, of a topic
 *     {@code confidence} and {@code inferred}; absent where it was added
 * @param after the same; absent where it was removed
 * @param enricherBefore {@code version}, {@code models} and {@code vocabularyVersion}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TagChange(
    UUID articleId,
    String revision,
    @Nullable String title,
    String source,
    Instant receivedAt,
    Instant changedAt,
    String kind,
    String key,
    String name,
    String change,
    @Nullable JsonNode before,
    @Nullable JsonNode after,
    JsonNode enricherBefore,
    JsonNode enricherAfter) {}
