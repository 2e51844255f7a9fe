package dev.strillone.ingest.document;

/** A document's time is up. */
public final class TooSlowException extends RuntimeException {
  TooSlowException() {
    super("the time for this document is up", null, false, false);
  }
}
