package dev.strillone.store.stream;

import dev.strillone.store.filter.Candidate;

/**
 * An event, ready for everybody who wants it.
 *
 * @param article what filters are asked about
 * @param text its lines of the event stream, all but the id, which is another for each reader
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and shared by all clients
record StreamedEvent(int partition, long offset, Candidate article, byte[] text) {
  private static final int OVERHEAD = 1_000;

  /** About what it takes of the memory: the article's text stands beside the event's. */
  long size() {
    return OVERHEAD + 2L * text.length;
  }
}
