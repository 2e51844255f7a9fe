package dev.strillone.store.deadletter;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Knows what is stored of an article. */
@FunctionalInterface
interface NewerRevision {
  /** When the stored revision was received; empty for an article that is not stored. */
  Optional<Instant> receivedAt(UUID articleId) throws SQLException;
}
