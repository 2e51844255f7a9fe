package dev.strillone.store.webhook.send;

import java.util.concurrent.Semaphore;

/** Bounds the bytes of events that are in memory to be sent; an event that is larger has the room for itself. */
final class Room {
  private final int size;
  private final Semaphore free;

  Room(int bytes) {
    this.size = bytes;
    this.free = new Semaphore(bytes, true);
  }

  /** Room for one event until it is closed. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /** Waits until there is room. */
  Place take(int bytes) throws InterruptedException {
    int taken = Math.min(bytes, size);
    free.acquire(taken);
    return () -> free.release(taken);
  }
}
