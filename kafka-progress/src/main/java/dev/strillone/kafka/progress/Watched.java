package dev.strillone.kafka.progress;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** A consumer, as its watchdog asks about it. */
public interface Watched {
  /**
   * By partition of its topic.
   *
   * @throws KafkaException where Kafka does not answer
   */
  Map<Integer, PartitionProgress> progress() throws InterruptedException;

  /** The partitions of each worker of this process that has any. */
  Collection<Set<Integer>> workers();

  /** What it waits for and can't do without, {@code null} for nothing. Only asked where it stands still. */
  @Nullable String waitsFor() throws InterruptedException;

  /** Why it will never again get on by itself, {@code null} while it may. */
  @Nullable String ended();
}
