package dev.strillone.kafka.progress;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Counts the records between two offsets. A transaction leaves a marker behind its records, an aborted one leaves
 * records that nobody gets, and offsets count both: so the records are looked at, all of them where they seem few, and
 * otherwise whether there is any.
 */
final class WaitingRecords {
  private static final int FEW = 20;
  private static final Duration POLL = Duration.ofMillis(100);

  private final Consumer<byte[], byte[]> consumer;
  private final Duration patience;

  /**
   * @param consumer of committed records
   * @param patience with a broker that sends nothing
   */
  WaitingRecords(Consumer<byte[], byte[]> consumer, Duration patience) {
    this.consumer = consumer;
    this.patience = patience;
  }

  /**
   * @param ahead how many offsets there are from this one on
   * @throws TimeoutException where the broker sends nothing
   */
  long between(TopicPartition partition, long from, long ahead) {
    if (ahead <= 0) {
      return 0;
    }
    long end = from + ahead;
    consumer.assign(List.of(partition));
    consumer.seek(partition, from);
    long found = 0;
    long start = System.nanoTime();
    while (consumer.position(partition) < end && (found == 0 || ahead <= FEW)) {
      found += consumer.poll(POLL).count();
      if (System.nanoTime() - start > patience.toNanos()) {
        throw new TimeoutException("no answer about " + partition + " within " + patience);
      }
    }
    return found > 0 && ahead > FEW ? ahead : found;
  }
}
