package dev.strillone.ingest.source;

import dev.strillone.ingest.document.ReceivedDocument;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * How much may be in work at once: so many requests, and so many bytes of documents, since the memory that one takes
 * grows with it. A request that alone is larger is let in when nothing else is in work.
 */
final class Room {
  private final Semaphore requests;
  private final Semaphore bytes;
  private final int size;

  Room(int maxRequests, long maxBytes) {
    this.requests = new Semaphore(maxRequests);
    this.size = (int) Math.min(maxBytes, Integer.MAX_VALUE);
    this.bytes = new Semaphore(size);
  }

  /** Room that is given back when it is closed; empty where there is none now. */
  Optional<Place> take(List<ReceivedDocument> documents) {
    long wanted = documents.stream().mapToLong(document -> document.bytes().length).sum();
    int needed = (int) Math.min(wanted, size);
    if (!requests.tryAcquire()) {
      return Optional.empty();
    }
    if (!bytes.tryAcquire(needed)) {
      requests.release();
      return Optional.empty();
    }
    return Optional.of(new Place(needed));
  }

  /** What one request takes. */
  final class Place implements AutoCloseable {
    private final int taken;

    private Place(int taken) {
      this.taken = taken;
    }

    @Override
    public void close() {
      bytes.release(taken);
      requests.release();
    }
  }
}
