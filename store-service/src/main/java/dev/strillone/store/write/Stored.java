package dev.strillone.store.write;

/** What the database said of one article. */
public sealed interface Stored {
  record Done(Outcome outcome) implements Stored {}

  /**
   * The database refuses this article, now and for ever.
   *
   * @param detail why, for a person
   */
  record Refused(String detail) implements Stored {}
}
