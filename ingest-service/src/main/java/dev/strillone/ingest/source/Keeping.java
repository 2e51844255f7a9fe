package dev.strillone.ingest.source;

import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.document.Unreadable;
import java.io.IOException;

/** What a sender wants done with its documents that are refused. */
@FunctionalInterface
public interface Keeping {
  /** The sender is told, and has them. */
  Keeping NONE = (document, why) -> false;

  /**
   * @return whether it is kept now
   * @throws IOException if it should be kept and can't be: it is to be handed in again
   */
  boolean keep(ReceivedDocument document, Unreadable why) throws IOException;
}
