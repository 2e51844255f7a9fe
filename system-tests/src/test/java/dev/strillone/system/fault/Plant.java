package dev.strillone.system.fault;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strillone.events.ContractFiles;
import dev.strillone.events.deadletter.DeadLetterReason;
import dev.strillone.system.Kafka;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A record that a service can't use, and the reason that its dead letter has to give. */
record Plant(ProducerRecord<byte[], byte[]> record, DeadLetterReason reason) {
  /** What the database is told to refuse. */
  static final String FORBIDDEN = "Titolo che il database non accetta";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String INGESTED = "dev.strillone.news.article.ingested.v1";
  private static final String ENRICHED = "dev.strillone.news.article.enriched.v1";

  /** As large as the broker takes a record, less its envelope. */
  private static final int LARGEST = 16 * 1024 * 1024 - 4096;

  /** Of whatever reads a topic: no event, none of ours, broken, incomplete, none at all, and as large as can be. */
  static List<Plant> anywhere(String topic) {
    String type = topic.equals(Kafka.RAW) ? INGESTED : ENRICHED;
    byte[] noise = new byte[LARGEST];
    new Random(LARGEST).nextBytes(noise);
    return List.of(
        bare(topic, new byte[] {0, (byte) 0xff, 7}),
        bare(topic, null),
        bare(topic, noise),
        event(
            topic, "com.example.other.v1", "{}".getBytes(UTF_8), DeadLetterReason.UNEXPECTED_TYPE),
        event(
            topic, type, "{\"articleId\": \"5f0e".getBytes(UTF_8), DeadLetterReason.MALFORMED_JSON),
        event(
            topic,
            type,
            "{\"title\":\"Senza corpo\"}".getBytes(UTF_8),
            DeadLetterReason.INVALID_DATA));
  }

  /** An article under another one's key. */
  static Plant underAnotherKey() {
    UUID id = UUID.randomUUID();
    return event(
            Kafka.RAW,
            INGESTED,
            id,
            article(id, "golden/article.ingested.v1.json"),
            UUID.randomUUID())
        .because(DeadLetterReason.KEY_MISMATCH);
  }

  /** An article with a text of so many characters. */
  static Plant ofLength(int characters, DeadLetterReason reason) {
    UUID id = UUID.randomUUID();
    ObjectNode article = article(id, "golden/article.ingested.v1.json");
    String sentence =
        "Il ministro Giancarlo Ferri parla a Torino dell’accordo con Enel e l’Istat. ";
    String body = sentence.repeat(characters / sentence.length());
    article.put("body", body.strip());
    article.putArray("paragraphs").addObject().put("start", 0).put("end", body.length() - 1);
    return event(Kafka.RAW, INGESTED, id, article, id).because(reason);
  }

  /** An enriched article with the title that the database refuses. */
  static Plant forbidden() {
    UUID id = UUID.randomUUID();
    ObjectNode article = article(id, "golden/article.enriched.v1.json");
    article.put("title", FORBIDDEN);
    article.withObject("/enrichment").putArray("entities");
    return event(Kafka.ENRICHED, ENRICHED, id, article, id)
        .because(DeadLetterReason.REFUSED_BY_DATABASE);
  }

  private Plant because(DeadLetterReason other) {
    return new Plant(record, other);
  }

  private static ObjectNode article(UUID id, String golden) {
    try (InputStream in = ContractFiles.open(golden)) {
      return ((ObjectNode) JSON.readTree(in)).put("articleId", id.toString());
    } catch (IOException e) {
      throw new IllegalStateException(golden + " can't be read", e);
    }
  }

  private static Plant bare(String topic, byte @Nullable [] value) {
    return new Plant(
        new ProducerRecord<>(topic, UUID.randomUUID().toString().getBytes(UTF_8), value),
        DeadLetterReason.NOT_A_CLOUDEVENT);
  }

  private static Plant event(String topic, String type, byte[] value, DeadLetterReason reason) {
    UUID id = UUID.randomUUID();
    return event(topic, type, id, value, id).because(reason);
  }

  private static Plant event(String topic, String type, UUID id, ObjectNode value, UUID key) {
    return event(topic, type, id, value.toString().getBytes(UTF_8), key);
  }

  private static Plant event(String topic, String type, UUID id, byte[] value, UUID key) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic, key.toString().getBytes(UTF_8), value);
    Map<String, String> headers =
        new HashMap<>(
            Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_source", "/elsewhere",
                "ce_type", type,
                "ce_subject", id.toString(),
                "ce_time", "2026-11-28T06:00:00Z",
                "content-type", "application/json"));
    headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    return new Plant(record, DeadLetterReason.INVALID_DATA);
  }
}
