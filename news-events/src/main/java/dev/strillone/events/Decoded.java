package dev.strillone.events;

/** What reading a record gave: an event, or the reason why it is none. Never an exception. */
public sealed interface Decoded<T> {
  record Event<T>(EventContext context, T data) implements Decoded<T> {}

  /**
   * @param reason one of a few constants, fit for a metric's tag
   * @param detail what was wrong and where, for a person
   */
  record Undecodable<T>(Reason reason, String detail) implements Decoded<T> {}

  enum Reason {
    /** Headers missing or malformed. */
    NOT_A_CLOUDEVENT,
    /** Another type or version than the reader's. */
    UNEXPECTED_TYPE,
    /** No value, or bytes that are no JSON. */
    MALFORMED_JSON,
    /** JSON, but not of the contract. */
    INVALID_DATA
  }
}
