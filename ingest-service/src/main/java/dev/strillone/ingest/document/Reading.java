package dev.strillone.ingest.document;

/** What reading a document gave. */
public sealed interface Reading {
  record Read(DocumentText text) implements Reading {}

  record Refused(Unreadable why) implements Reading {
    static Refused of(Unreadable.Reason reason, String detail) {
      return new Refused(new Unreadable(reason, detail));
    }
  }
}
