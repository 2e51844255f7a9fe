package dev.strillone.ingest.publish;

import java.util.UUID;

/** What the broker answered. */
public sealed interface Delivery {
  /** Every record is stored as safely as the topic asks for. */
  record Acknowledged() implements Delivery {}

  /**
   * Some records may be stored and some are not. To publish them again is harmless: their ids stay the same.
   *
   * @param detail what went wrong, for a person
   */
  record Unavailable(String detail) implements Delivery {}

  /**
   * Nothing was sent: this article does not fit into a record.
   *
   * @param document its document's place in the list that was to be published
   * @param bytes size as a record
   */
  record TooLarge(int document, UUID articleId, long bytes, long limit) implements Delivery {}
}
