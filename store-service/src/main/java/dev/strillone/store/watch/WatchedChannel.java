package dev.strillone.store.watch;

import dev.strillone.kafka.progress.GroupProgress;
import dev.strillone.kafka.progress.PartitionProgress;
import dev.strillone.kafka.progress.Watched;
import dev.strillone.store.write.Database;
import dev.strillone.store.write.Progress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A channel that takes records to the database, which is one worker with all partitions of this instance, as the watchdog
 * asks about it.
 */
final class WatchedChannel implements Watched {
  private final GroupProgress groups;
  private final String group;
  private final String topic;
  private final Supplier<Set<Integer>> partitions;
  private final Progress progress;
  private final Database database;

  /**
   * @param partitions that this instance has at present; empty where that can't be told
   */
  WatchedChannel(
      GroupProgress groups,
      String group,
      String topic,
      Supplier<Set<Integer>> partitions,
      Progress progress,
      Database database) {
    this.groups = groups;
    this.group = group;
    this.topic = topic;
    this.partitions = partitions;
    this.progress = progress;
    this.database = database;
  }

  @Override
  public Map<Integer, PartitionProgress> progress() throws InterruptedException {
    return groups.of(group, topic);
  }

  @Override
  public Collection<Set<Integer>> workers() {
    Set<Integer> own = partitions.get();
    return own.isEmpty() ? List.of() : List.of(own);
  }

  /** An instance without partitions has no batch to wait with, so it asks the database itself. */
  @Override
  public @Nullable String waitsFor() {
    String waitingFor = progress.waitingFor();
    String problem = waitingFor == null ? database.problem() : waitingFor;
    return problem == null ? null : "the database: " + problem;
  }

  @Override
  public @Nullable String ended() {
    return null;
  }
}
