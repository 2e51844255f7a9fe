package dev.strillone.store.stream;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.EventType;
import dev.strillone.events.KafkaEvents;
import dev.strillone.store.Sample;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The topic as enrich-service fills it: in transactions. */
public final class Topic implements AutoCloseable {
  static final String NAME = "news.enriched.v1";

  private final KafkaProducer<byte[], byte[]> producer;

  public Topic(String bootstrapServers, String transactionalId) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrapServers);
    settings.put("transactional.id", transactionalId);
    settings.put("linger.ms", 5);
    settings.put("metadata.max.age.ms", 500);
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    producer.initTransactions();
  }

  /** Titles of articles that don't exist elsewhere. */
  public static List<String> titles(String source, int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> source + " " + i).toList();
  }

  public void send(String source, List<String> titles) {
    send(source, titles, "Un testo breve.");
  }

  void send(String source, List<String> titles, String body) {
    producer.beginTransaction();
    titles.forEach(title -> write(record(source, title, body)));
    producer.commitTransaction();
  }

  /** As many as the producer knows of. */
  int partitions() {
    return producer.partitionsFor(NAME).size();
  }

  /** Written, but not to be read. */
  void abort(String source, List<String> titles) {
    producer.beginTransaction();
    titles.forEach(title -> write(record(source, title, "Mai.")));
    producer.flush();
    producer.abortTransaction();
  }

  void sendBytes(byte[] value) {
    producer.beginTransaction();
    write(new ProducerRecord<>(NAME, value, value));
    producer.commitTransaction();
  }

  /** A failure shows when the transaction is committed. */
  private void write(ProducerRecord<byte[], byte[]> record) {
    var _ = producer.send(record);
  }

  private static ProducerRecord<byte[], byte[]> record(String source, String title, String body) {
    ArticleEnriched article =
        Sample.article(source, title, body, Instant.parse("2026-11-01T08:00:00Z"));
    byte[] key = article.article().articleId().toString().getBytes(UTF_8);
    Headers headers = new RecordHeaders();
    byte[] value =
        KafkaEvents.write(EventType.ARTICLE_ENRICHED, Sample.context(article), article, headers);
    return new ProducerRecord<>(NAME, null, key, value, headers);
  }

  @Override
  public void close() {
    producer.close();
  }
}
