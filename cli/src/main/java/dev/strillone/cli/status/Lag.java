package dev.strillone.cli.status;

import dev.strillone.localstack.supervise.StrilloneServices;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How many records wait for each consumer. A transaction leaves a marker behind its records, which an offset counts and
 * nobody ever reads: where few records seem to wait, they are looked at.
 */
final class Lag {
  static final long UNKNOWN = -1;

  private static final int PATIENCE_MILLIS = 5_000;
  private static final int FEW = 20;
  private static final Duration POLL = Duration.ofMillis(100);

  /** Consumer groups and the topic that each reads. */
  private static final Map<String, String> READS =
      Map.of(StrilloneServices.ENRICH, "news.raw.v1", StrilloneServices.STORE, "news.enriched.v1");

  private Lag() {}

  static NavigableMap<String, Long> of(String bootstrapServers) {
    NavigableMap<String, Long> lag = new TreeMap<>();
    try (Admin admin = Admin.create(settings(bootstrapServers));
        Consumer<byte[], byte[]> consumer = consumer(bootstrapServers)) {
      for (Map.Entry<String, String> reads : READS.entrySet()) {
        Map<TopicPartition, OffsetAndMetadata> done =
            admin.listConsumerGroupOffsets(reads.getKey()).partitionsToOffsetAndMetadata().get();
        lag.put(reads.getKey(), of(admin, consumer, reads.getValue(), done));
      }
    } catch (ExecutionException | KafkaException e) {
      READS.keySet().forEach(group -> lag.put(group, UNKNOWN));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      READS.keySet().forEach(group -> lag.put(group, UNKNOWN));
    }
    return lag;
  }

  private static Map<String, Object> settings(String bootstrapServers) {
    return Map.of(
        "bootstrap.servers", bootstrapServers,
        "request.timeout.ms", PATIENCE_MILLIS,
        "default.api.timeout.ms", PATIENCE_MILLIS);
  }

  private static Consumer<byte[], byte[]> consumer(String bootstrapServers) {
    Map<String, Object> settings = new HashMap<>(settings(bootstrapServers));
    settings.put("isolation.level", "read_committed");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static long of(
      Admin admin,
      Consumer<byte[], byte[]> consumer,
      String topic,
      Map<TopicPartition, OffsetAndMetadata> done)
      throws ExecutionException, InterruptedException {
    var partitions =
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions();
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    Map<TopicPartition, OffsetSpec> starts = new HashMap<>();
    for (var partition : partitions) {
      TopicPartition key = new TopicPartition(topic, partition.partition());
      ends.put(key, OffsetSpec.latest());
      starts.put(key, OffsetSpec.earliest());
    }
    var last = admin.listOffsets(ends).all().get();
    var first = admin.listOffsets(starts).all().get();
    long waiting = 0;
    for (TopicPartition partition : ends.keySet()) {
      OffsetAndMetadata position = done.get(partition);
      long read = position == null ? first.get(partition).offset() : position.offset();
      long ahead = Math.max(0, last.get(partition).offset() - read);
      waiting += ahead == 0 || ahead > FEW ? ahead : records(consumer, partition, read);
    }
    return waiting;
  }

  /** Records from here to the end of what is committed. */
  private static long records(
      Consumer<byte[], byte[]> consumer, TopicPartition partition, long from) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, from);
    long end = consumer.endOffsets(List.of(partition)).get(partition);
    long found = 0;
    while (consumer.position(partition) < end) {
      found += consumer.poll(POLL).count();
    }
    return found;
  }
}
