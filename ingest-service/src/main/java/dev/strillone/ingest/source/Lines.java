package dev.strillone.ingest.source;

import dev.strillone.events.Identities;
import dev.strillone.ingest.article.Intake;
import dev.strillone.ingest.article.KnownLines;
import dev.strillone.ingest.boilerplate.LineMemory;
import dev.strillone.ingest.boilerplate.LineObservation;
import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.publish.Delivery;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** What is known of a document's source before it is read, and what it teaches once it is published. */
final class Lines {
  private static final Logger LOG = Logger.getLogger(Lines.class);

  private final LineMemory memory;
  private final BooleanSupplier complete;
  private final Function<LineObservation, Delivery> publisher;

  Lines(
      LineMemory memory, BooleanSupplier complete, Function<LineObservation, Delivery> publisher) {
    this.memory = memory;
    this.complete = complete;
    this.publisher = publisher;
  }

  /** Before that, a document would be cut otherwise than by an instance that has been running for long. */
  boolean areComplete() {
    return complete.getAsBoolean();
  }

  KnownLines knownFor(ReceivedDocument document) {
    String sourceId = DeclaredSource.id(document);
    return memory.of(sourceId, Identities.document(sourceId, document.bytes()));
  }

  /** The document is published already: that nothing could be learned of it is no reason to fail it. */
  void observe(Intake.Articles document) {
    String sourceId = document.articles().getFirst().source().id();
    LineObservation seen = LineObservation.of(sourceId, document.documentId(), document.lines());
    try {
      if (publisher.apply(seen) instanceof Delivery.Unavailable away) {
        LOG.warnf("The lines of source %s were not remembered: %s", sourceId, away.detail());
      }
    } catch (RuntimeException e) {
      LOG.errorf(e, "The lines of source %s were not remembered", sourceId);
    }
  }
}
