package dev.strillone.ingest.source;

import dev.strillone.ingest.article.Intake;
import dev.strillone.ingest.article.KnownLines;
import dev.strillone.ingest.document.ReceivedDocument;

/** Bytes to articles; see {@code DocumentIntake}. */
@FunctionalInterface
public interface Splitter {
  Intake take(ReceivedDocument document, KnownLines known);
}
