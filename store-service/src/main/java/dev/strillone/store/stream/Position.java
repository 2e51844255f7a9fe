package dev.strillone.store.stream;

import dev.strillone.store.read.BadQuery;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has read: the offset to read next, of each partition. It means the same on every instance. As text
 * the offsets stand in the order of the partitions, with dots between them.
 */
final class Position {
  private static final Pattern TEXT = Pattern.compile("\\d{1,18}(\\.\\d{1,18}){0,9999}+");

  private final long[] next;

  Position(long... next) {
    this.next = next.clone();
  }

  /**
   * @throws BadQuery if this is no position of ours
   */
  static Position parse(String text) {
    if (!TEXT.matcher(text).matches()) {
      throw new BadQuery("lastEventId", "it is not the id of an event of this stream", null);
    }
    return new Position(Arrays.stream(text.split("\\.", -1)).mapToLong(Long::parseLong).toArray());
  }

  /** The offset to read next; a partition that is not known here has been there only since: 0. */
  long at(int partition) {
    return partition < next.length ? next[partition] : 0;
  }

  int partitions() {
    return next.length;
  }

  Position with(int partition, long offset) {
    long[] moved = Arrays.copyOf(next, Math.max(next.length, partition + 1));
    moved[partition] = offset;
    return new Position(moved);
  }

  /** Of each partition the further one. */
  Position furthest(Position other) {
    long[] furthest = Arrays.copyOf(next, Math.max(next.length, other.next.length));
    for (int p = 0; p < other.next.length; p++) {
      furthest[p] = Math.max(furthest[p], other.next[p]);
    }
    return new Position(furthest);
  }

  /** Whether no partition of this one is further than the other's. */
  boolean isWithin(Position other) {
    for (int p = 0; p < next.length; p++) {
      if (next[p] > other.at(p)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return Arrays.stream(next).mapToObj(Long::toString).collect(Collectors.joining("."));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Position that && Arrays.equals(next, that.next);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(next);
  }
}
