package dev.strillone.store.webhook.match;

import dev.strillone.events.EventType;
import dev.strillone.events.KafkaEvents;
import dev.strillone.store.deadletter.DeadLetterPublisher;
import dev.strillone.store.webhook.send.Courier;
import dev.strillone.store.write.Progress;
import dev.strillone.store.write.Transactions;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Takes batches of {@code news.enriched.v1} to the webhooks. Offsets move only when this returns. */
@ApplicationScoped
public class WebhookEvents {
  private static final String PREFIX = "ce_";
  private static final byte[] NOTHING = {};

  private final Matcher matcher;
  private final DeadLetterPublisher deadLetters;
  private final Progress progress;

  WebhookEvents(
      @Identifier("webhooks") Transactions transactions,
      Courier courier,
      DeadLetterPublisher deadLetters,
      @Identifier("webhooks") Progress progress) {
    this.matcher = new Matcher(transactions, courier::wake);
    this.deadLetters = deadLetters;
    this.progress = progress;
  }

  @Incoming("webhooks")
  @Blocking
  void match(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    List<Matcher.Incoming> events = new ArrayList<>(batch.count());
    for (ConsumerRecord<byte[], byte[]> record : batch) {
      events.add(
          new Matcher.Incoming(
              () -> KafkaEvents.read(EventType.ARTICLE_ENRICHED, record.headers(), record.value()),
              () -> attributes(record.headers()),
              record.value() == null ? NOTHING : record.value(),
              cause -> deadLetters.publish(record, cause)));
    }
    try {
      matcher.match(events);
    } finally {
      progress.end();
    }
  }

  private static Map<String, String> attributes(Headers headers) {
    Map<String, String> attributes = new HashMap<>();
    for (Header header : headers) {
      if (header.key().startsWith(PREFIX) && header.value() != null) {
        attributes.put(header.key().substring(PREFIX.length()), new String(header.value(), UTF_8));
      }
    }
    return attributes;
  }
}
