package dev.strillone.ingest.document;

import dev.strillone.events.Source;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as they came in, and all that their source said of them.
 *
 * @param bytes never changed; owned by this record from now on
 * @param mediaType as declared, such as {@code text/plain; charset=iso-8859-1}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a wrapper would only hide the copy
public record ReceivedDocument(
    Source source,
    byte[] bytes,
    @Nullable String mediaType,
    Metadata metadata,
    Instant receivedAt) {
  public ReceivedDocument {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(bytes, "bytes");
    Objects.requireNonNull(metadata, "metadata");
    Objects.requireNonNull(receivedAt, "receivedAt");
  }
}
