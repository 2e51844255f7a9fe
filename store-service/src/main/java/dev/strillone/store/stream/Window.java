package dev.strillone.store.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest events of all partitions, in the order in which they came. Events have running numbers; readers go from
 * number to number, each at its own pace, and who is too slow falls out at the old end. Nobody waits for anybody.
 */
final class Window {
  private static final int STEP_EVENTS = 16;

  private final @Nullable StreamedEvent[] ring;
  private final long maxSize;

  /** From here on, by partition, everything is in the window. */
  private Position kept;

  /** All before is in the window, or was. */
  private Position end;

  private long first;
  private long next;
  private long size;

  /**
   * @param start what is read next
   */
  Window(int maxEvents, long maxSize, Position start) {
    this.ring = new StreamedEvent[maxEvents];
    this.maxSize = maxSize;
    this.kept = start;
    this.end = start;
  }

  /** What a reader goes on with. */
  sealed interface Step {}

  /**
   * @param next the number to ask for next
   * @param end where reading of the topic stands, if there are no more events up to there
   */
  record Events(List<StreamedEvent> events, long next, @Nullable Position end) implements Step {}

  /** What comes next is no longer here. */
  record FellOut() implements Step {}

  /**
   * @param read events that follow each other
   * @param to where reading stands after them
   */
  synchronized void add(List<StreamedEvent> read, Position to) {
    for (StreamedEvent event : read) {
      while (next - first == ring.length || (first < next && size + event.size() > maxSize)) {
        drop();
      }
      ring[index(next++)] = event;
      size += event.size();
    }
    end = to;
    notifyAll();
  }

  synchronized Position end() {
    return end;
  }

  /** The number of the first event that a reader needs who stands there, or -1 if it needs more than is here. */
  synchronized long enter(Position position) {
    if (!kept.isWithin(position)) {
      return -1;
    }
    long number = first;
    while (number < next && isPast(ring[index(number)], position)) {
      number++;
    }
    return number;
  }

  private static boolean isPast(StreamedEvent event, Position position) {
    return event.offset() < position.at(event.partition());
  }

  /** Waits for events, for no longer than the timeout; then there are none. */
  synchronized Step next(long number, Duration timeout) throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    long left = timeout.toMillis();
    while (number == next && left > 0) {
      wait(left);
      left = (deadline - System.nanoTime()) / 1_000_000;
    }
    if (number < first) {
      return new FellOut();
    }
    long to = Math.min(next, number + STEP_EVENTS);
    List<StreamedEvent> events = new ArrayList<>();
    for (long n = number; n < to; n++) {
      events.add(ring[index(n)]);
    }
    return new Events(events, to, to == next ? end : null);
  }

  private void drop() {
    StreamedEvent oldest = ring[index(first)];
    ring[index(first++)] = null;
    size -= oldest.size();
    kept = kept.with(oldest.partition(), oldest.offset() + 1);
  }

  private int index(long number) {
    return (int) (number % ring.length);
  }
}
