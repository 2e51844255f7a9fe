package dev.strillone.enrich.messaging;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * Raw articles in, enriched articles or dead letters out. Bytes at both ends: what they mean is found out inside, so
 * that no record can stop the stream.
 */
final class EnrichTopology {
  static final String RAW = "raw";
  static final String ENRICH = "enrich";
  static final String ENRICHED = "enriched";
  static final String DEAD_LETTERS = "dead-letters";

  private EnrichTopology() {}

  static Topology of(
      TopicNames topics, ProcessorSupplier<byte[], byte[], byte[], byte[]> processor) {
    ByteArrayDeserializer in = new ByteArrayDeserializer();
    ByteArraySerializer out = new ByteArraySerializer();
    return new Topology()
        .addSource(AutoOffsetReset.earliest(), RAW, new RecordTime(), in, in, topics.raw())
        .addProcessor(ENRICH, processor, RAW)
        .addStateStore(OutcomeStore.builder(), ENRICH)
        .addSink(ENRICHED, topics.enriched(), out, out, ENRICH)
        .addSink(DEAD_LETTERS, topics.deadLetters(), out, out, ENRICH);
  }
}
