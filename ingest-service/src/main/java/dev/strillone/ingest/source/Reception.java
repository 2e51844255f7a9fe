package dev.strillone.ingest.source;

import dev.strillone.events.SourceKind;
import dev.strillone.ingest.article.Intake;
import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.source.Outcome.Refused;
import dev.strillone.ingest.source.Outcome.Unavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The one path of every document, whatever its source: read, cut into articles, publish, remember its lines. Documents
 * handed in together are all read before any is published. Each is counted once when it comes in and once when it ends.
 */
public final class Reception {
  private final Lines lines;
  private final Splitter splitter;
  private final Publication publication;
  private final DocumentLedger ledger;
  private final Room room;
  private final Doors doors = new Doors();

  Reception(
      Lines lines, Splitter splitter, Publication publication, DocumentLedger ledger, Room room) {
    this.lines = lines;
    this.splitter = splitter;
    this.publication = publication;
    this.ledger = ledger;
    this.room = room;
  }

  /**
   * Blocks until the broker has acknowledged every article, or it is clear that it won't.
   *
   * @param keeping called for each document that is refused
   */
  public Outcome receive(SourceKind kind, List<ReceivedDocument> documents, Keeping keeping) {
    try (DocumentLedger.Entry entry = ledger.receive(kind, documents.size())) {
      Ended ended = inside(documents, keeping);
      entry.end(ended.results());
      return ended.outcome();
    }
  }

  /** Takes nothing more, and says whether all that was taken is done within this time. */
  boolean finish(Duration patience) throws InterruptedException {
    doors.close();
    return doors.awaitEmpty(patience);
  }

  private Ended inside(List<ReceivedDocument> documents, Keeping keeping) {
    if (!doors.enter()) {
      return away(documents, "The service is stopping. Send it again in a moment.");
    }
    try {
      return kept(documents, admitted(documents), keeping);
    } finally {
      doors.leave();
    }
  }

  private Ended admitted(List<ReceivedDocument> documents) {
    if (!lines.areComplete()) {
      return away(
          documents,
          "The service is starting: it has not yet read from Kafka which lines each source"
              + " repeats. Send it again in a moment.");
    }
    Optional<Room.Place> place = room.take(documents);
    if (place.isEmpty()) {
      return away(
          documents,
          "Too many documents are being read at this moment. Send it again in a moment.");
    }
    try (Room.Place _ = place.get()) {
      return received(documents);
    }
  }

  private Ended received(List<ReceivedDocument> documents) {
    List<Intake.Articles> taken = new ArrayList<>();
    List<Outcome.Refusal> refusals = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      switch (splitter.take(documents.get(i), lines.knownFor(documents.get(i)))) {
        case Intake.Articles articles -> taken.add(articles);
        case Intake.Refused refused -> refusals.add(new Outcome.Refusal(i, refused.why(), false));
      }
    }
    if (!refusals.isEmpty()) {
      return all(documents, DocumentResult.REFUSED, new Refused(refusals));
    }
    Ended published = publication.publish(taken);
    if (published.outcome() instanceof Outcome.Published) {
      taken.forEach(lines::observe);
    }
    return published;
  }

  private static Ended kept(List<ReceivedDocument> documents, Ended ended, Keeping keeping) {
    if (!(ended.outcome() instanceof Refused refused)) {
      return ended;
    }
    List<DocumentResult> results = new ArrayList<>(ended.results());
    List<Outcome.Refusal> refusals = new ArrayList<>();
    try {
      for (Outcome.Refusal each : refused.refusals()) {
        boolean kept = keeping.keep(documents.get(each.document()), each.why());
        refusals.add(new Outcome.Refusal(each.document(), each.why(), kept));
        if (kept) {
          results.set(each.document(), DocumentResult.QUARANTINED);
        }
      }
    } catch (IOException e) {
      return away(documents, "The quarantine can't take it (" + e + ").");
    }
    return new Ended(new Refused(refusals), results);
  }

  private static Ended away(List<ReceivedDocument> documents, String detail) {
    return all(documents, DocumentResult.UNAVAILABLE, new Unavailable(detail));
  }

  private static Ended all(List<?> documents, DocumentResult result, Outcome outcome) {
    return new Ended(outcome, Collections.nCopies(documents.size(), result));
  }

  /**
   * @param results one for each document that was handed in
   */
  record Ended(Outcome outcome, List<DocumentResult> results) {
    Ended {
      results = List.copyOf(results);
    }
  }
}
