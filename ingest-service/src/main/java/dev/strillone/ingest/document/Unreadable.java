package dev.strillone.ingest.document;

/**
 * Why a document can't be read; a value, so that it reaches the sender and the quarantine.
 *
 * @param detail what was wrong, where, and what to do, for a person
 */
public record Unreadable(Reason reason, String detail) {
  /** Kinds of refusal, fit for a metric's tag. */
  public enum Reason {
    EMPTY,
    TOO_LARGE,
    NOT_TEXT,
    UNSUPPORTED_TYPE,
    MALFORMED_JSON,
    INVALID_FIELD,
    NO_ARTICLE,
    /** Reading and cutting took longer than a document may. */
    TOO_SLOW,
    /** The service failed at it; no fault of the sender. */
    UNEXPECTED
  }
}
