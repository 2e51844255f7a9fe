package dev.strillone.cli.status;

import dev.strillone.localstack.supervise.StrilloneServices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How many records wait for each consumer. */
final class Lag {
  private static final int PATIENCE_MILLIS = 5_000;
  static final long UNKNOWN = -1;

  /** Consumer groups and the topic that each reads. */
  private static final Map<String, String> READS =
      Map.of(StrilloneServices.ENRICH, "news.raw.v1", StrilloneServices.STORE, "news.enriched.v1");

  private Lag() {}

  static NavigableMap<String, Long> of(String bootstrapServers) {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    NavigableMap<String, Long> lag = new TreeMap<>();
    try (Admin admin = Admin.create(settings)) {
      for (Map.Entry<String, String> reads : READS.entrySet()) {
        lag.put(reads.getKey(), of(admin, reads.getKey(), reads.getValue()));
      }
    } catch (ExecutionException e) {
      READS.keySet().forEach(group -> lag.put(group, UNKNOWN));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      READS.keySet().forEach(group -> lag.put(group, UNKNOWN));
    }
    return lag;
  }

  private static long of(Admin admin, String group, String topic)
      throws ExecutionException, InterruptedException {
    var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    var description = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    Map<TopicPartition, OffsetSpec> starts = new HashMap<>();
    description
        .partitions()
        .forEach(
            partition -> {
              TopicPartition key = new TopicPartition(topic, partition.partition());
              ends.put(key, OffsetSpec.latest());
              starts.put(key, OffsetSpec.earliest());
            });
    var last = admin.listOffsets(ends).all().get();
    var first = admin.listOffsets(starts).all().get();
    long waiting = 0;
    for (TopicPartition partition : ends.keySet()) {
      var position = committed.get(partition);
      long read = position == null ? first.get(partition).offset() : position.offset();
      waiting += Math.max(0, last.get(partition).offset() - read);
    }
    return waiting;
  }
}
