package dev.strillone.kafka.progress;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.toMap;

/**
 * Asks Kafka how far consumer groups have come. It belongs to no group, commits nothing, and gives up on a broker that
 * does not answer within some seconds. For one thread at a time.
 */
public final class GroupProgress implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 5_000;

  private final Map<String, Object> settings;
  private @Nullable Clients clients;

  /**
   * @param connection what every client of this Kafka needs: {@code bootstrap.servers}, and security where there is any
   */
  public GroupProgress(Map<String, ?> connection) {
    this.settings = new HashMap<>(connection);
    settings.remove("group.id");
    settings.put("request.timeout.ms", PATIENCE_MILLIS);
    settings.put("default.api.timeout.ms", PATIENCE_MILLIS);
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", false);
    settings.put("allow.auto.create.topics", false);
    // a look at some records; one that is larger comes alone
    settings.put("max.partition.fetch.bytes", 64 * 1024);
  }

  /**
   * By partition of the topic.
   *
   * @throws KafkaException where Kafka does not answer, or has no such topic
   */
  public NavigableMap<Integer, PartitionProgress> of(String group, String topic)
      throws InterruptedException {
    Admin admin = clients().admin();
    WaitingRecords waiting = clients().waiting();
    var committed = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    var partitions =
        get(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    var first = offsets(admin, partitions, OffsetSpec.earliest());
    var last = offsets(admin, partitions, OffsetSpec.latest());
    NavigableMap<Integer, PartitionProgress> progress = new TreeMap<>();
    for (TopicPartition partition : partitions) {
      OffsetAndMetadata done = committed.get(partition);
      long start = first.get(partition).offset();
      long position = done == null ? start : Math.max(done.offset(), start);
      long ahead = last.get(partition).offset() - position;
      progress.put(
          partition.partition(),
          new PartitionProgress(position, waiting.between(partition, position, ahead)));
    }
    return progress;
  }

  /**
   * The topics that Kafka has.
   *
   * @throws KafkaException where it does not answer
   */
  public Set<String> topics() throws InterruptedException {
    return Set.copyOf(get(clients().admin().listTopics().names()));
  }

  @Override
  public void close() {
    if (clients != null) {
      clients.close();
    }
  }

  /** Made when first asked: a broker whose name is unknown as yet is one that does not answer, not a failure to start. */
  private Clients clients() {
    if (clients == null) {
      clients = Clients.open(settings);
    }
    return clients;
  }

  private Map<TopicPartition, ListOffsetsResultInfo> offsets(
      Admin admin, List<TopicPartition> partitions, OffsetSpec which) throws InterruptedException {
    return get(
        admin
            .listOffsets(
                partitions.stream().collect(toMap(partition -> partition, _ -> which)),
                new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
            .all());
  }

  private static <T> T get(KafkaFuture<T> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
    }
  }

  private record Clients(Admin admin, Consumer<byte[], byte[]> consumer, WaitingRecords waiting) {
    static Clients open(Map<String, Object> settings) {
      Admin admin = Admin.create(settings);
      Consumer<byte[], byte[]> consumer =
          new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
      return new Clients(
          admin, consumer, new WaitingRecords(consumer, Duration.ofMillis(PATIENCE_MILLIS)));
    }

    void close() {
      admin.close(Duration.ZERO);
      consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
  }
}
