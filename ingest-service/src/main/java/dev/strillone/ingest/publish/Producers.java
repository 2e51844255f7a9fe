package dev.strillone.ingest.publish;

import dev.strillone.events.EventType;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Wires the producer and what sends through it. */
@Singleton
final class Producers {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);
  private static final Duration MARGIN = Duration.ofSeconds(5);

  @Produces
  @Singleton
  Producer<byte[], byte[]> producer(
      @Identifier("default-kafka-broker") Map<String, Object> common, PublishConfig config) {
    return new KafkaProducer<>(
        settings(common, config), new ByteArraySerializer(), new ByteArraySerializer());
  }

  void close(@Disposes Producer<byte[], byte[]> producer) {
    producer.close(CLOSE_TIMEOUT);
  }

  @Produces
  @Singleton
  Deliveries deliveries(Producer<byte[], byte[]> producer) {
    return new Deliveries(producer);
  }

  @Produces
  @Singleton
  RecordSender sender(Producer<byte[], byte[]> producer, PublishConfig config) {
    return new KafkaSender(producer, config.maxBlock().plus(config.deliveryTimeout()).plus(MARGIN));
  }

  @Produces
  @Singleton
  ArticlePublisher articles(
      RecordSender sender,
      PublishConfig config,
      Clock clock,
      @ConfigProperty(name = "strillone.contract-url", defaultValue = "http://localhost:8080")
          URI contract,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    return new ArticlePublisher(
        sender,
        config,
        EventType.ARTICLE_INGESTED.at(contract),
        "ingest-service/" + version,
        clock,
        Producers::traceparent);
  }

  @Produces
  @Singleton
  LinesPublisher lines(RecordSender sender, PublishConfig config) {
    return new LinesPublisher(sender, config.linesTopic());
  }

  /** No {@code retries}: the producer tries until the delivery timeout; a finite number doubled and reordered records. */
  static Map<String, Object> settings(Map<String, Object> common, PublishConfig config) {
    Map<String, Object> settings = new HashMap<>(common);
    settings.put("client.id", "ingest-service");
    settings.put("acks", "all");
    settings.put("enable.idempotence", true);
    settings.put("max.block.ms", config.maxBlock().toMillis());
    settings.put("delivery.timeout.ms", (int) config.deliveryTimeout().toMillis());
    // at most half of it, so that a broker that went silent is asked twice
    settings.put("request.timeout.ms", (int) config.deliveryTimeout().dividedBy(2).toMillis());
    settings.put("linger.ms", 0);
    settings.put("max.request.size", (int) config.maxRecordSize().asLongValue());
    settings.put("buffer.memory", 4 * config.maxRecordSize().asLongValue());
    settings.put("compression.type", "lz4");
    return settings;
  }

  private static @Nullable String traceparent() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid()
        ? "00-%s-%s-%s".formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex())
        : null;
  }
}
