package dev.strillone.store.deadletter;

import dev.strillone.events.EventJson;
import dev.strillone.events.deadletter.DeadLetterTopic;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The decisions in {@code news.dead-letters.v1}. */
final class Decisions {
  private static final Logger LOG = Logger.getLogger(Decisions.class);

  private Decisions() {}

  /** The last decision about each letter, by its id; empty where the topic is empty or does not exist. */
  static Map<String, Decision> read(TopicReader topics) {
    Map<String, Decision> decisions = new HashMap<>();
    topics.read(DeadLetterTopic.DECISIONS, record -> take(record, decisions));
    return decisions;
  }

  static ProducerRecord<byte[], byte[]> record(DeadLetterId id, Decision decision) {
    return new ProducerRecord<>(
        DeadLetterTopic.DECISIONS, id.toString().getBytes(UTF_8), EventJson.write(decision));
  }

  private static void take(ConsumerRecord<byte[], byte[]> record, Map<String, Decision> decisions) {
    try {
      decisions.put(
          new String(record.key(), UTF_8), EventJson.read(record.value(), Decision.class));
    } catch (IOException | RuntimeException e) {
      // written by somebody else: the letter stays open, which loses nothing
      LOG.warnf("%s@%d is no decision: %s", record.topic(), record.offset(), e.getMessage());
    }
  }
}
