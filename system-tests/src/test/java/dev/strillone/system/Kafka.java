package dev.strillone.system;

import dev.strillone.kafka.progress.GroupProgress;
import dev.strillone.kafka.progress.PartitionProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics as a consumer of the contract sees them: committed records only. */
public record Kafka(String bootstrapServers) {
  public static final String RAW = "news.raw.v1";
  public static final String ENRICHED = "news.enriched.v1";
  public static final String ENRICH_DLQ = "news.raw.v1.enrich.dlq";
  public static final String STORE_DLQ = "news.enriched.v1.store.dlq";
  public static final Map<String, String> READ_BY =
      Map.of(RAW, "enrich-service", ENRICHED, "store-service");

  private static final Duration POLL = Duration.ofMillis(200);

  /** Everything that is committed in a topic now. */
  public List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      // for a read_committed consumer this is the last stable offset
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(POLL).forEach(records::add);
      }
    }
    return records;
  }

  /** Returns when the broker has it. */
  void send(ProducerRecord<byte[], byte[]> record) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      get(producer.send(record));
    }
  }

  /** Sends it in a transaction that comes to nothing; returns when the broker has noted so. */
  void sendAndAbort(ProducerRecord<byte[], byte[]> record) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "aborted"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      get(producer.send(record));
      producer.abortTransaction();
    }
  }

  void create(String topic, int partitions) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      get(admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all());
    }
  }

  Set<String> topics() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      return get(admin.listTopics().names());
    }
  }

  /** How many committed records of a topic its group has not finished: exact while they are few. */
  long lag(String topic) {
    try (GroupProgress groups = new GroupProgress(Map.of("bootstrap.servers", bootstrapServers))) {
      return groups.of(READ_BY.get(topic), topic).values().stream()
          .mapToLong(PartitionProgress::waiting)
          .sum();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The sum of the offsets up to which a topic's group has worked: a measure of progress. */
  long progress(String topic) {
    return committed(READ_BY.get(topic)).entrySet().stream()
        .filter(entry -> entry.getKey().topic().equals(topic))
        .mapToLong(entry -> entry.getValue() == null ? 0 : entry.getValue().offset())
        .sum();
  }

  /** The same for the one group whose name begins so; 0 while there is none. */
  long progressOfGroup(String prefix, String topic) {
    return groups(prefix).stream()
        .map(this::committed)
        .flatMap(done -> done.entrySet().stream())
        .filter(entry -> entry.getKey().topic().equals(topic) && entry.getValue() != null)
        .mapToLong(entry -> entry.getValue().offset())
        .sum();
  }

  List<String> groups(String prefix) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      return get(admin.listGroups().all()).stream()
          .map(GroupListing::groupId)
          .filter(group -> group.startsWith(prefix))
          .toList();
    }
  }

  /** End offsets including what is not committed yet. */
  Map<TopicPartition, Long> ends(String topic) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      Map<TopicPartition, OffsetSpec> latest =
          partitions(consumer, topic).stream()
              .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
      Map<TopicPartition, Long> ends = new HashMap<>();
      get(admin.listOffsets(latest).all())
          .forEach((partition, info) -> ends.put(partition, info.offset()));
      return ends;
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "isolation.level",
            "read_committed",
            "max.partition.fetch.bytes",
            16 * 1024 * 1024),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private static List<TopicPartition> partitions(
      KafkaConsumer<byte[], byte[]> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(topic, info.partition()))
        .toList();
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
