package dev.strillone.enrich.messaging;

import dev.strillone.enrich.outcome.Totals;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The counts of each partition, kept by Kafka Streams: what a transaction counts is committed with its records, or not
 * at all. The topic behind it is {@code enrich-service-outcomes-changelog}.
 */
final class OutcomeStore {
  static final String NAME = "outcomes";

  /**
   * Each commit writes a partition's counts anew, and a start reads them all: old ones, and the markers that end
   * transactions, are cleared away soon.
   */
  private static final Map<String, String> CHANGELOG =
      Map.of(
          "segment.bytes", "1048576",
          "segment.ms", "3600000",
          "min.cleanable.dirty.ratio", "0.1",
          "delete.retention.ms", "60000");

  private OutcomeStore() {}

  /** By partition. Cached, so that a commit writes a partition's counts once, however many records it holds. */
  static StoreBuilder<KeyValueStore<Integer, Totals>> builder() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(NAME), Serdes.Integer(), TotalsSerde.create())
        .withCachingEnabled()
        .withLoggingEnabled(CHANGELOG);
  }
}
