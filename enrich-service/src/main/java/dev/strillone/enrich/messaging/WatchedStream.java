package dev.strillone.enrich.messaging;

import dev.strillone.kafka.progress.GroupProgress;
import dev.strillone.kafka.progress.PartitionProgress;
import dev.strillone.kafka.progress.Watched;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.ThreadMetadata;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.toSet;

/** The stream, each of whose threads is a worker, as the watchdog asks about it. */
final class WatchedStream implements Watched {
  private final GroupProgress groups;
  private final String group;
  private final TopicNames topics;
  private final KafkaStreams streams;

  /**
   * @param group the stream's application id
   */
  WatchedStream(GroupProgress groups, String group, TopicNames topics, KafkaStreams streams) {
    this.groups = groups;
    this.group = group;
    this.topics = topics;
    this.streams = streams;
  }

  @Override
  public Map<Integer, PartitionProgress> progress() throws InterruptedException {
    return groups.of(group, topics.raw());
  }

  @Override
  public Collection<Set<Integer>> workers() {
    if (!streams.state().isRunningOrRebalancing()) {
      return List.of();
    }
    return streams.metadataForLocalThreads().stream()
        .map(WatchedStream::partitions)
        .filter(own -> !own.isEmpty())
        .toList();
  }

  /** Without all its topics the stream does not start, and a new process could not do better. */
  @Override
  public @Nullable String waitsFor() throws InterruptedException {
    Set<String> missing =
        new TreeSet<>(Set.of(topics.raw(), topics.enriched(), topics.deadLetters()));
    missing.removeAll(groups.topics());
    return missing.isEmpty() ? null : "topics that Kafka does not have: " + missing;
  }

  @Override
  public @Nullable String ended() {
    State state = streams.state();
    return isAlive(state) ? null : "the stream has been in state " + state;
  }

  /** What does not come back by itself is dead; who waits for topics or for a broker is alive. */
  static boolean isAlive(State state) {
    return switch (state) {
      case CREATED, REBALANCING, RUNNING, PENDING_SHUTDOWN -> true;
      case NOT_RUNNING, PENDING_ERROR, ERROR -> false;
    };
  }

  private static Set<Integer> partitions(ThreadMetadata thread) {
    return thread.activeTasks().stream()
        .flatMap(task -> task.topicPartitions().stream())
        .map(TopicPartition::partition)
        .collect(toSet());
  }
}
