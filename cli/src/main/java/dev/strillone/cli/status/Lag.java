package dev.strillone.cli.status;

import dev.strillone.kafka.progress.GroupProgress;
import dev.strillone.kafka.progress.PartitionProgress;
import dev.strillone.localstack.supervise.StrilloneServices;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;

/** How many records wait for each consumer. */
final class Lag {
  static final long UNKNOWN = -1;

  /** Consumer groups and the topic that each reads. */
  private static final Map<String, String> READS =
      Map.of(StrilloneServices.ENRICH, "news.raw.v1", StrilloneServices.STORE, "news.enriched.v1");

  private Lag() {}

  static NavigableMap<String, Long> of(String bootstrapServers) {
    NavigableMap<String, Long> lag = new TreeMap<>();
    try (GroupProgress groups = new GroupProgress(Map.of("bootstrap.servers", bootstrapServers))) {
      for (Map.Entry<String, String> reads : READS.entrySet()) {
        lag.put(reads.getKey(), waiting(groups.of(reads.getKey(), reads.getValue())));
      }
    } catch (KafkaException e) {
      READS.keySet().forEach(group -> lag.put(group, UNKNOWN));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      READS.keySet().forEach(group -> lag.put(group, UNKNOWN));
    }
    return lag;
  }

  private static long waiting(Map<Integer, PartitionProgress> progress) {
    return progress.values().stream().mapToLong(PartitionProgress::waiting).sum();
  }
}
