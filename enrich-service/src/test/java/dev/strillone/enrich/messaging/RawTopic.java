package dev.strillone.enrich.messaging;

import dev.strillone.enrich.article.Articles;
import dev.strillone.enrich.outcome.Totals;
import dev.strillone.events.ArticleIngested;
import dev.strillone.events.EventContext;
import dev.strillone.events.EventType;
import dev.strillone.events.Identities;
import dev.strillone.events.KafkaEvents;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The topics around enrich-service on a real Kafka, as their other ends see them: committed records only. */
record RawTopic(String bootstrapServers) {
  static final TopicNames NAMES = new Contract();

  private static final String CHANGELOG = "enrich-service-outcomes-changelog";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(100);

  /** The names of the contract. */
  private record Contract() implements TopicNames {
    @Override
    public String raw() {
      return "news.raw.v1";
    }

    @Override
    public String enriched() {
      return "news.enriched.v1";
    }

    @Override
    public String deadLetters() {
      return "news.raw.v1.enrich.dlq";
    }
  }

  /**
   * @param dead how many of the records are no events
   */
  void fill(int records, int dead) {
    // answers once each partition has its leader, which a producer in a hurry gets stuck without
    count(NAMES.raw());
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int i = 0; i < records; i++) {
        sent.add(producer.send(i < dead ? nonsense(i) : event(i)));
      }
      assertThat(sent).allSatisfy(answer -> assertThat(answer).succeedsWithin(PATIENCE));
    }
  }

  private static ProducerRecord<byte[], byte[]> nonsense(int number) {
    return new ProducerRecord<>(NAMES.raw(), String.valueOf(number).getBytes(UTF_8), new byte[3]);
  }

  private static ProducerRecord<byte[], byte[]> event(int number) {
    ArticleIngested article = Articles.article("Titolo " + number, "Testo " + number + ".");
    Headers headers = new RecordHeaders();
    EventContext context =
        new EventContext(
            Identities.event(article.articleId(), article.revision(), "test"),
            URI.create("/test"),
            article.articleId(),
            Instant.EPOCH,
            null,
            null,
            null);
    byte[] value = KafkaEvents.write(EventType.ARTICLE_INGESTED, context, article, headers);
    byte[] key = article.articleId().toString().getBytes(UTF_8);
    return new ProducerRecord<>(NAMES.raw(), null, key, value, headers);
  }

  long enriched() {
    return count(NAMES.enriched());
  }

  long buried() {
    return count(NAMES.deadLetters());
  }

  /** The counts that lie in the changelog, over all partitions. */
  Totals committed() {
    Map<Integer, Totals> latest = new HashMap<>();
    read(
        CHANGELOG,
        record ->
            latest.put(
                ByteBuffer.wrap(record.key()).getInt(),
                TotalsSerde.create().deserializer().deserialize(CHANGELOG, record.value())));
    Totals sum = Totals.NONE;
    for (Totals totals : latest.values()) {
      sum =
          new Totals(
              sum.received() + totals.received(),
              sum.enriched() + totals.enriched(),
              sum.deadLettered() + totals.deadLettered());
    }
    return sum;
  }

  private long count(String topic) {
    long[] count = {0};
    read(topic, _ -> count[0]++);
    return count[0];
  }

  private void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<PartitionInfo> known = consumer.listTopics().getOrDefault(topic, List.of());
      List<TopicPartition> partitions =
          known.stream().map(info -> new TopicPartition(topic, info.partition())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(POLL).forEach(each);
      }
    }
  }
}
