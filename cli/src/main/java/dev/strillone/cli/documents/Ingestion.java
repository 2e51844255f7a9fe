package dev.strillone.cli.documents;

import dev.strillone.cli.documents.Ingested.ArticleRef;
import dev.strillone.cli.service.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends documents one after the other. A service that is busy is asked again for a while. */
public final class Ingestion {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final IngestClient client;
  private final Time time;
  private final Listener listener;

  public Ingestion(IngestClient client, Time time, Listener listener) {
    this.client = client;
    this.time = time;
    this.listener = listener;
  }

  /** Told how it goes while it goes. */
  public interface Listener {
    void accepted(String document, List<ArticleRef> articles);

    void waiting(String document, String reason);

    /** A document's end without articles. */
    void problem(String sentence);
  }

  /** How far it got. */
  public enum Extent {
    ALL,
    /** At least one document was refused or could not be read; the others were accepted. */
    SOME,
    /** The service does not answer: documents from there on were not sent. */
    AWAY
  }

  /**
   * What became of the documents.
   *
   * @param accepted the articles that Kafka has, in the order of the documents
   */
  public record Result(List<ArticleRef> accepted, Extent extent) {
    public Result {
      accepted = List.copyOf(accepted);
    }
  }

  public Result send(List<DocumentFile> documents) throws InterruptedException {
    List<ArticleRef> accepted = new ArrayList<>();
    Extent extent = Extent.ALL;
    int unsent = documents.size();
    for (DocumentFile document : documents) {
      unsent--;
      switch (patiently(document)) {
        case Ingested.Accepted(List<ArticleRef> articles) -> {
          accepted.addAll(articles);
          listener.accepted(document.name(), articles);
        }
        case Ingested.Refused(String reason) -> {
          extent = Extent.SOME;
          listener.problem(document.name() + ": " + reason);
        }
        case Ingested.Busy(String reason, Duration later) -> {
          extent = Extent.SOME;
          listener.problem(
              "%s: %s Tried for %d s.".formatted(document.name(), reason, PATIENCE.toSeconds()));
        }
        case Ingested.Away(String reason) -> {
          listener.problem(document.name() + ": " + reason + more(unsent));
          return new Result(accepted, Extent.AWAY);
        }
      }
    }
    return new Result(accepted, extent);
  }

  private Ingested patiently(DocumentFile document) throws InterruptedException {
    Duration end = time.now().plus(PATIENCE);
    boolean told = false;
    while (true) {
      Ingested answer = client.send(document);
      if (!(answer instanceof Ingested.Busy(String reason, Duration pause))
          || time.now().plus(pause).compareTo(end) > 0) {
        return answer;
      }
      if (!told) {
        listener.waiting(document.name(), reason);
        told = true;
      }
      time.sleep(pause);
    }
  }

  private static String more(int unsent) {
    return unsent == 0 ? "" : "; not sent either: the %d after it".formatted(unsent);
  }
}
