package dev.strillone.ingest.source;

import dev.strillone.ingest.article.Intake;
import dev.strillone.ingest.boilerplate.PublishedDocuments;
import dev.strillone.ingest.document.Unreadable;
import dev.strillone.ingest.document.Unreadable.Reason;
import dev.strillone.ingest.publish.Delivery;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Has the articles of read documents published, and tells which documents had been published before. */
final class Publication {
  private final Function<List<Intake.Articles>, Delivery> publisher;
  private final PublishedDocuments known;
  private final ArticleCounters counters;

  Publication(
      Function<List<Intake.Articles>, Delivery> publisher,
      PublishedDocuments known,
      ArticleCounters counters) {
    this.publisher = publisher;
    this.known = known;
    this.counters = counters;
  }

  Reception.Ended publish(List<Intake.Articles> documents) {
    Delivery delivery = publisher.apply(documents);
    counters.count(delivery, documents);
    return switch (delivery) {
      case Delivery.Acknowledged acknowledged -> {
        documents.forEach(PublicationLog::write);
        yield new Reception.Ended(
            new Outcome.Published(documents), documents.stream().map(this::result).toList());
      }
      case Delivery.TooLarge tooLarge ->
          new Reception.Ended(
              new Outcome.Refused(List.of(refusal(tooLarge))),
              Collections.nCopies(documents.size(), DocumentResult.REFUSED));
      case Delivery.Unavailable away ->
          new Reception.Ended(
              new Outcome.Unavailable(
                  "Kafka did not acknowledge the articles ("
                      + away.detail()
                      + "). Send the document again: what did arrive is not doubled."),
              Collections.nCopies(documents.size(), DocumentResult.UNAVAILABLE));
    };
  }

  /** Asked after the acknowledgement: a document that Kafka did not take is no duplicate when it comes again. */
  private DocumentResult result(Intake.Articles document) {
    return known.add(document.documentId()) ? DocumentResult.PUBLISHED : DocumentResult.DUPLICATE;
  }

  private static Outcome.Refusal refusal(Delivery.TooLarge article) {
    String detail =
        String.format(
            Locale.ROOT,
            "One article takes %,d bytes as an event, and at most %,d fit. Send its text in several parts.",
            article.bytes(),
            article.limit());
    return new Outcome.Refusal(article.document(), new Unreadable(Reason.TOO_LARGE, detail), false);
  }
}
