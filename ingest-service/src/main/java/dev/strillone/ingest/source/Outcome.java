package dev.strillone.ingest.source;

import dev.strillone.ingest.article.Intake;
import dev.strillone.ingest.document.Unreadable;
import java.util.List;

/** What became of documents that were handed in together: all of them are published, or the sender knows why not. */
public sealed interface Outcome {
  /** The broker has acknowledged every article. */
  record Published(List<Intake.Articles> documents) implements Outcome {
    public Published {
      documents = List.copyOf(documents);
    }
  }

  /** Nothing was published, since these documents can't be read. */
  record Refused(List<Refusal> refusals) implements Outcome {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /**
   * One unreadable document.
   *
   * @param document its place in the list that was handed in
   * @param kept whether it is in quarantine
   */
  record Refusal(int document, Unreadable why, boolean kept) {}

  /**
   * Not now; to hand the same documents in again is harmless.
   *
   * @param detail for a person
   */
  record Unavailable(String detail) implements Outcome {}
}
