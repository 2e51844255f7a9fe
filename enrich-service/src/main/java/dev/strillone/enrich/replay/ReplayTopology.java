package dev.strillone.enrich.replay;

import dev.strillone.enrich.messaging.RecordTime;
import dev.strillone.enrich.messaging.TopicNames;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/** Raw articles of a window in, enriched articles out; which articles that were is remembered in the same transaction. */
final class ReplayTopology {
  static final String REPLAYED = "replayed";
  private static final String RAW = "raw";
  private static final String REPLAY = "replay";

  private ReplayTopology() {}

  static Topology of(TopicNames topics, Supplier<ReplayProcessor> processor) {
    ByteArrayDeserializer in = new ByteArrayDeserializer();
    ByteArraySerializer out = new ByteArraySerializer();
    return new Topology()
        .addSource(AutoOffsetReset.earliest(), RAW, new RecordTime(), in, in, topics.raw())
        .addProcessor(REPLAY, processor::get, RAW)
        .addStateStore(
            Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(REPLAYED), Serdes.ByteArray(), Serdes.ByteArray()),
            REPLAY)
        .addSink("enriched", topics.enriched(), out, out, REPLAY);
  }
}
