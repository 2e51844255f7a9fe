package dev.strillone.ingest.source;

import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.quarantine.Quarantine;
import dev.strillone.ingest.quarantine.QuarantinedDocument;
import java.io.IOException;
import java.util.List;

/** Takes documents out of quarantine by the path of every document. */
public final class Retries {
  private final Reception reception;

  Retries(Reception reception) {
    this.reception = reception;
  }

  /**
   * Published, the document leaves the quarantine, and only then: who is stopped in between publishes it again with the
   * same ids. Refused, it stays with the new reason.
   */
  public Outcome retry(Quarantine quarantine, QuarantinedDocument kept) throws IOException {
    byte[] bytes = quarantine.content(kept.id()).orElseThrow();
    ReceivedDocument document = kept.received(bytes);
    Outcome outcome = reception.receive(kept.source().kind(), List.of(document), quarantine::keep);
    if (outcome instanceof Outcome.Published) {
      quarantine.remove(kept.id());
    }
    return outcome;
  }
}
