package dev.strillone.store.write;

import dev.strillone.events.deadletter.DeadLetterCause;

/** What the database said of one article. */
public sealed interface Stored {
  record Done(Outcome outcome) implements Stored {}

  /** The database refuses this article, now and for ever. */
  record Refused(DeadLetterCause cause) implements Stored {}
}
