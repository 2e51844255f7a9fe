package dev.strillone.events;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event says about itself (CloudEvents attributes and our extensions).
 *
 * @param id UUID v5, so that a repeated run yields the same; {@code id} and {@code source} are the idempotency key
 * @param source the service that published it, such as {@code /strillone/ingest-service}
 * @param subject the article id, also the Kafka key and {@code partitionkey}
 * @param time the moment of publishing
 * @param traceparent W3C trace context
 * @param correlationId the ingested document
 * @param causationId the event that this one came from
 */
public record EventContext(
    UUID id,
    URI source,
    UUID subject,
    Instant time,
    @Nullable String traceparent,
    @Nullable UUID correlationId,
    @Nullable UUID causationId) {
  public EventContext {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(time, "time");
  }
}
