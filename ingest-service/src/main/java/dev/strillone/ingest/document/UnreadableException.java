package dev.strillone.ingest.document;

/** Carries a refusal out of a parser; {@link DocumentReader} makes a value of it. */
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Unreadable why;

  UnreadableException(Unreadable.Reason reason, String detail) {
    super(detail);
    this.why = new Unreadable(reason, detail);
  }

  Unreadable why() {
    return why;
  }
}
