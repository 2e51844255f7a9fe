package dev.strillone.ingest.boilerplate;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** The ids of the documents that were published last, whatever their source. Safe for use by several threads. */
public final class PublishedDocuments {
  private final int most;

  /** Published longest ago first. */
  private final Set<UUID> ids = new LinkedHashSet<>();

  /**
   * @param most ids that are remembered; beyond it the oldest are forgotten
   */
  public PublishedDocuments(int most) {
    this.most = most;
  }

  /** Whether this is its first publication, as far as is remembered; of those that ask at the same moment one is told so. */
  public synchronized boolean add(UUID documentId) {
    boolean first = !ids.remove(documentId);
    ids.add(documentId);
    if (ids.size() > most) {
      Iterator<UUID> oldest = ids.iterator();
      oldest.next();
      oldest.remove();
    }
    return first;
  }
}
