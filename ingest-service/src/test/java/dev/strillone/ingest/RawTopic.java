package dev.strillone.ingest;

import dev.strillone.events.ArticleIngested;
import dev.strillone.events.Decoded;
import dev.strillone.events.EventType;
import dev.strillone.events.KafkaEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads {@code news.raw.v1} as a consumer of ours would, from where it stood when this was made. */
public final class RawTopic implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

  public RawTopic(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "max.partition.fetch.bytes",
                "16777216"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor("news.raw.v1").stream()
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /** All records since this was made; what was acknowledged before the call is among them. */
  public List<ConsumerRecord<byte[], byte[]>> records() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      consumer.poll(Duration.ofMillis(100)).forEach(records::add);
    }
    return List.copyOf(records);
  }

  /** The same, read by the contract's codec; a record that is no event fails the test. */
  public List<Decoded.Event<ArticleIngested>> events() {
    return records().stream().map(RawTopic::event).toList();
  }

  public List<ArticleIngested> articles() {
    return events().stream().map(Decoded.Event::data).toList();
  }

  private static Decoded.Event<ArticleIngested> event(ConsumerRecord<byte[], byte[]> found) {
    return switch (KafkaEvents.read(EventType.ARTICLE_INGESTED, found.headers(), found.value())) {
      case Decoded.Event<ArticleIngested> event -> event;
      case Decoded.Undecodable<ArticleIngested> broken -> throw new AssertionError(broken);
    };
  }

  @Override
  public void close() {
    consumer.close();
  }
}
