package dev.strillone.ingest.quarantine;

import dev.strillone.events.Identities;
import dev.strillone.events.Source;
import dev.strillone.ingest.document.Metadata;
import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.document.Unreadable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a kept document but its bytes.
 *
 * @param id the document's own, of its source and its bytes: the same document is kept once
 * @param detail why, for a person
 * @param keptAt when it was refused last
 * @param mediaType as declared
 * @param sha256 of the bytes, hexadecimal
 * @param size in bytes
 */
public record QuarantinedDocument(
    UUID id,
    Unreadable.Reason reason,
    String detail,
    Instant keptAt,
    Source source,
    @Nullable String mediaType,
    Metadata metadata,
    Instant receivedAt,
    String sha256,
    long size) {
  static QuarantinedDocument of(ReceivedDocument document, Unreadable why, Instant now) {
    return new QuarantinedDocument(
        Identities.document(document.source().id(), document.bytes()),
        why.reason(),
        why.detail(),
        now,
        document.source(),
        document.mediaType(),
        document.metadata(),
        document.receivedAt(),
        sha256(document.bytes()),
        document.bytes().length);
  }

  /** As it came in; what is made of it has the ids that it would have had then. */
  public ReceivedDocument received(byte[] bytes) {
    return new ReceivedDocument(source, bytes, mediaType, metadata, receivedAt);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
