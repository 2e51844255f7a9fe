package dev.strillone.ingest.source;

import dev.strillone.events.SourceKind;
import dev.strillone.ingest.article.Intake;
import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.document.Unreadable;
import dev.strillone.ingest.document.Unreadable.Reason;
import dev.strillone.ingest.publish.Delivery;
import dev.strillone.ingest.source.Counters.Result;
import dev.strillone.ingest.source.Outcome.Published;
import dev.strillone.ingest.source.Outcome.Refusal;
import dev.strillone.ingest.source.Outcome.Refused;
import dev.strillone.ingest.source.Outcome.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * The one path of every document, whatever its source: read, cut into articles, publish, remember its lines. Documents
 * handed in together are all read before any is published.
 */
public final class Reception {
  private final Lines lines;
  private final Splitter splitter;
  private final Function<List<Intake.Articles>, Delivery> publisher;
  private final Counters counters;
  private final Semaphore free;
  private final Doors doors = new Doors();

  Reception(
      Lines lines,
      Splitter splitter,
      Function<List<Intake.Articles>, Delivery> publisher,
      Counters counters,
      int maxInFlight) {
    this.lines = lines;
    this.splitter = splitter;
    this.publisher = publisher;
    this.counters = counters;
    this.free = new Semaphore(maxInFlight);
  }

  /** Blocks until the broker has acknowledged every article, or it is clear that it won't. */
  public Outcome receive(SourceKind kind, List<ReceivedDocument> documents) {
    Outcome outcome = admitted(documents);
    counters.documents(kind, result(outcome), documents.size());
    return outcome;
  }

  /** Takes nothing more, and says whether all that was taken is done within this time. */
  boolean finish(Duration patience) throws InterruptedException {
    doors.close();
    return doors.awaitEmpty(patience);
  }

  private Outcome admitted(List<ReceivedDocument> documents) {
    if (!doors.enter()) {
      return new Unavailable("The service is stopping. Send it again in a moment.");
    }
    try {
      return entered(documents);
    } finally {
      doors.leave();
    }
  }

  private Outcome entered(List<ReceivedDocument> documents) {
    if (!lines.areComplete()) {
      return new Unavailable(
          "The service is starting: it has not yet read from Kafka which lines each source"
              + " repeats. Send it again in a moment.");
    }
    if (!free.tryAcquire()) {
      return new Unavailable(
          "Too many documents are being read at this moment. Send it again in a moment.");
    }
    try {
      return received(documents);
    } finally {
      free.release();
    }
  }

  private Outcome received(List<ReceivedDocument> documents) {
    List<Intake.Articles> taken = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      switch (splitter.take(documents.get(i), lines.knownFor(documents.get(i)))) {
        case Intake.Articles articles -> taken.add(articles);
        case Intake.Refused refused -> refusals.add(new Refusal(i, refused.why()));
      }
    }
    return refusals.isEmpty() ? published(taken) : new Refused(refusals);
  }

  private Outcome published(List<Intake.Articles> taken) {
    Outcome outcome =
        switch (publisher.apply(taken)) {
          case Delivery.Acknowledged acknowledged -> new Published(taken);
          case Delivery.TooLarge tooLarge -> new Refused(List.of(refusal(tooLarge)));
          case Delivery.Unavailable away ->
              new Unavailable(
                  "Kafka did not acknowledge the articles ("
                      + away.detail()
                      + "). Send the document again: what did arrive is not doubled.");
        };
    counters.articles(result(outcome), taken.stream().mapToInt(d -> d.articles().size()).sum());
    if (outcome instanceof Published) {
      taken.forEach(PublicationLog::write);
      taken.forEach(lines::observe);
    }
    return outcome;
  }

  private static Refusal refusal(Delivery.TooLarge article) {
    String detail =
        String.format(
            Locale.ROOT,
            "One article takes %,d bytes as an event, and at most %,d fit. Send its text in several"
                + " parts.",
            article.bytes(),
            article.limit());
    return new Refusal(article.document(), new Unreadable(Reason.TOO_LARGE, detail));
  }

  private static Result result(Outcome outcome) {
    return switch (outcome) {
      case Published published -> Result.PUBLISHED;
      case Refused refused -> Result.REFUSED;
      case Unavailable away -> Result.UNAVAILABLE;
    };
  }
}
