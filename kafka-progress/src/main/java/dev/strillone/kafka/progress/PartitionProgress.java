package dev.strillone.kafka.progress;

/**
 * How far a group has come in one partition.
 *
 * @param position the offset that it reads next; the partition's first where it has committed none
 * @param waiting records from there on that it can read. Exact while they are few; above that it may count the markers
 *     of transactions as well. Never above 0 where there is no record.
 */
public record PartitionProgress(long position, long waiting) {
  public PartitionProgress {
    if (position < 0 || waiting < 0) {
      throw new IllegalArgumentException("position " + position + ", waiting " + waiting);
    }
  }
}
