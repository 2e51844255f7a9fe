package dev.strillone.ingest.source;

import dev.strillone.ingest.article.Intake;
import dev.strillone.ingest.article.KnownLines;
import dev.strillone.ingest.document.Deadline;
import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.document.TooSlowException;
import dev.strillone.ingest.document.Unreadable;
import dev.strillone.ingest.document.Unreadable.Reason;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Refuses a document that no reading comes to an end with: for lack of time, or by an error of ours. It would fail again
 * whenever it was sent, so it has to leave the path of the others.
 */
final class TimedSplitter implements Splitter {
  private static final Logger LOG = Logger.getLogger(TimedSplitter.class);

  private final Splitter splitter;
  private final Duration limit;
  private final LongSupplier nanoTime;

  /**
   * @param nanoTime as {@link System#nanoTime()} tells it
   */
  TimedSplitter(Splitter splitter, Duration limit, LongSupplier nanoTime) {
    this.splitter = splitter;
    this.limit = limit;
    this.nanoTime = nanoTime;
  }

  @Override
  public Intake take(ReceivedDocument document, KnownLines known) {
    try {
      return Deadline.in(limit, nanoTime).call(() -> splitter.take(document, known));
    } catch (TooSlowException e) {
      return refused(
          Reason.TOO_SLOW,
          String.format(
              Locale.ROOT,
              "Its %,d bytes could not be read and cut within %s. Cut the document into several.",
              document.bytes().length,
              limit));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.errorf(e, "A document of %s can't be read or cut", document.source().id());
      return refused(
          Reason.UNEXPECTED,
          "The service met an error of its own ("
              + e
              + "); its log says more. Please report it with the document.");
    }
  }

  private static Intake refused(Reason reason, String detail) {
    return new Intake.Refused(new Unreadable(reason, detail));
  }
}
