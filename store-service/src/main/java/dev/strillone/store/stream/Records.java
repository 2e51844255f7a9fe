package dev.strillone.store.stream;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.Decoded;
import dev.strillone.events.EventType;
import dev.strillone.events.KafkaEvents;
import dev.strillone.store.filter.Candidate;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Records of {@code news.enriched.v1} as events. What is none is left out: the writer has a dead letter of it. */
final class Records {
  private Records() {}

  static List<StreamedEvent> events(ConsumerRecords<byte[], byte[]> records) {
    List<StreamedEvent> events = new ArrayList<>(records.count());
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (KafkaEvents.read(EventType.ARTICLE_ENRICHED, record.headers(), record.value())
          instanceof Decoded.Event<ArticleEnriched>(var _, ArticleEnriched article)) {
        events.add(
            new StreamedEvent(
                record.partition(),
                record.offset(),
                new Candidate(article),
                ServerSentEvents.event(KafkaMessageFactory.createReader(record).toEvent())));
      }
    }
    return events;
  }
}
