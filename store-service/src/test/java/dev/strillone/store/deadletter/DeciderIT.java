package dev.strillone.store.deadletter;

import dev.strillone.events.deadletter.DeadLetterHeaders;
import dev.strillone.events.deadletter.DeadLetterTopic;
import dev.strillone.testbackends.Broker;
import dev.strillone.testbackends.KafkaBackend;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Decisions against a real Kafka; two deciders are two instances of the service. */
class DeciderIT {
  private static final String RAW = "news.raw.v1";
  private static Broker broker;
  private static TopicReader topics;

  @BeforeAll
  static void start() {
    broker = KafkaBackend.open();
    Map<String, Object> settings = DeadLetterWiring.consumer(kafka());
    topics =
        new TopicReader(
            () ->
                new KafkaConsumer<>(
                    settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
            Duration.ofSeconds(20));
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void aRetriedLetterGoesBackAsItCame() throws Exception {
    ProducerRecord<byte[], byte[]> letter = Letters.enrich("back", "{\"title\":\"T\"}");
    DeadLetterId id = write(letter);

    Decided decided = decider().retry(id);

    assertThat(decided).isInstanceOf(Decided.Done.class);
    ConsumerRecord<byte[], byte[]> back = raw("back").getFirst();
    assertThat(back.value()).isEqualTo(letter.value());
    assertThat(back.headers()).isEqualTo(DeadLetterHeaders.retried(letter.headers()));
    assertThat(state(id)).isEqualTo(DeadLetterState.RETRIED);
  }

  @Test
  void aSecondRetryIsRefused() throws Exception {
    DeadLetterId id = write(Letters.enrich("once", "{}"));
    decider().retry(id);

    Decided second = decider().retry(id);

    assertThat(second).isInstanceOf(Decided.Refused.class);
    assertThat(raw("once")).hasSize(1);
  }

  @Test
  void twoInstancesAtOnceSendOnce() throws Exception {
    List<Callable<Decided>> wishes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      DeadLetterId id = write(Letters.enrich("both", "{}"));
      wishes.add(() -> decider().retry(id));
      wishes.add(() -> decider().retry(id));
    }

    List<Decided> decided = new ArrayList<>();
    try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
      for (Future<Decided> future : instances.invokeAll(wishes)) {
        decided.add(future.get());
      }
    }

    assertThat(decided).filteredOn(Decided.Done.class::isInstance).hasSize(8);
    assertThat(decided).filteredOn(Decided.Refused.class::isInstance).hasSize(8);
    assertThat(raw("both")).hasSize(8);
  }

  @Test
  void whatAnInstanceThatDiedHadBegunDoesNotCount() throws Exception {
    DeadLetterId id = write(Letters.enrich("died", "{}"));
    Producer<byte[], byte[]> dead = producer();
    dead.initTransactions();
    dead.beginTransaction();
    dead.send(new ProducerRecord<>(RAW, "died".getBytes(UTF_8), new byte[0])).get();

    Decided decided = decider().retry(id);

    dead.close(Duration.ZERO);
    assertThat(decided).isInstanceOf(Decided.Done.class);
    assertThat(raw("died")).hasSize(1);
  }

  @Test
  void aDiscardedLetterKeepsItsReasonAndMayStillBeRetried() throws Exception {
    DeadLetterId id = write(Letters.enrich("discarded", "{}"));

    Decided discarded = decider().discard(id, "spam");

    assertThat(discarded)
        .isInstanceOfSatisfying(
            Decided.Done.class, done -> assertThat(done.letter().because()).isEqualTo("spam"));
    assertThat(raw("discarded")).isEmpty();
    assertThat(state(id)).isEqualTo(DeadLetterState.DISCARDED);
    assertThat(decider().discard(id, "again")).isInstanceOf(Decided.Refused.class);
    assertThat(decider().retry(id)).isInstanceOf(Decided.Done.class);
    assertThat(state(id)).isEqualTo(DeadLetterState.RETRIED);
  }

  @Test
  void anArticleWhoseNewerRevisionIsStoredDoesNotGoBack() throws Exception {
    UUID article = UUID.randomUUID();
    String value =
        "{\"articleId\":\"%s\",\"receivedAt\":\"2026-11-24T06:00:00Z\"}".formatted(article);
    DeadLetterId id = write(Letters.enrich("older", value));
    Instant stored = Instant.parse("2026-11-24T06:00:00.001Z");

    Decided decided =
        decider(asked -> Optional.of(stored).filter(_ -> asked.equals(article))).retry(id);

    assertThat(decided)
        .isInstanceOfSatisfying(
            Decided.Refused.class,
            refused -> assertThat(refused.why()).contains("newer revision", stored.toString()));
    assertThat(raw("older")).isEmpty();
  }

  @Test
  void aLetterThatIsNotThereIsUnknown() throws Exception {
    DeadLetterId id = new DeadLetterId(DeadLetterTopic.STORE, 2, 1_000_000);

    assertThat(decider().retry(id)).isInstanceOf(Decided.Unknown.class);
  }

  @Test
  void aRecordThatItsTopicDoesNotTakeStaysOpen() throws Exception {
    ProducerRecord<byte[], byte[]> large =
        new ProducerRecord<>(
            DeadLetterTopic.ENRICH.topic(),
            0,
            "large".getBytes(UTF_8),
            new byte[16_777_216],
            Letters.enrich("large", "").headers());
    DeadLetterId id = write(large);

    Decided decided = decider().retry(id);

    assertThat(decided)
        .isInstanceOfSatisfying(
            Decided.Refused.class,
            refused -> assertThat(refused.why()).startsWith("its topic does not take it"));
    assertThat(state(id)).isEqualTo(DeadLetterState.OPEN);
  }

  @Test
  void ofSeveralThatGoBackTogetherOneThatIsRefusedStopsNoOther() throws Exception {
    DeadLetterId sent = write(Letters.enrich("batch", "{}"));
    DeadLetterId missing = new DeadLetterId(DeadLetterTopic.STORE, 2, 1_000_000);
    DeadLetterId large =
        write(
            new ProducerRecord<>(
                DeadLetterTopic.ENRICH.topic(),
                0,
                "batch".getBytes(UTF_8),
                new byte[16_777_216],
                Letters.enrich("batch", "").headers()));
    List<DeadLetterId> wished = new ArrayList<>(List.of(sent, large, missing));
    for (int i = 0; i < 30; i++) {
      wished.add(write(Letters.enrich("batch", "{}")));
    }
    decider().retry(sent);

    Map<DeadLetterId, Decided> decided = decider().retry(wished);

    assertThat(decided.keySet()).containsExactlyElementsOf(wished);
    assertThat(decided.get(sent)).isInstanceOf(Decided.Refused.class);
    assertThat(decided.get(large)).isInstanceOf(Decided.Refused.class);
    assertThat(decided.get(missing)).isInstanceOf(Decided.Unknown.class);
    assertThat(decided.values()).filteredOn(Decided.Done.class::isInstance).hasSize(30);
    assertThat(raw("batch")).hasSize(31);
    assertThat(state(large)).isEqualTo(DeadLetterState.OPEN);
    assertThat(state(wished.getLast())).isEqualTo(DeadLetterState.RETRIED);
  }

  @Test
  void twoInstancesThatRetryTheSameBatchSendEachOnce() throws Exception {
    List<DeadLetterId> wished = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      wished.add(write(Letters.enrich("batches", "{}")));
    }
    List<Callable<Map<DeadLetterId, Decided>>> wishes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      wishes.add(() -> decider().retry(wished));
    }

    List<Decided> decided = new ArrayList<>();
    try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
      for (Future<Map<DeadLetterId, Decided>> future : instances.invokeAll(wishes)) {
        decided.addAll(future.get().values());
      }
    }

    assertThat(decided).filteredOn(Decided.Done.class::isInstance).hasSize(50);
    assertThat(decided).filteredOn(Decided.Refused.class::isInstance).hasSize(150);
    assertThat(raw("batches")).hasSize(50);
  }

  private static DeadLetterState state(DeadLetterId id) {
    return new DeadLetters(topics).find(id).orElseThrow().letter().state();
  }

  private static List<ConsumerRecord<byte[], byte[]>> raw(String key) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    topics.read(
        RAW,
        record -> {
          if (record.key() != null && new String(record.key(), UTF_8).equals(key)) {
            records.add(record);
          }
        });
    return records;
  }

  private static DeadLetterId write(ProducerRecord<byte[], byte[]> letter) throws Exception {
    Map<String, Object> settings = new HashMap<>(kafka());
    settings.put("max.request.size", 17825792);
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      return new DeadLetterId(DeadLetterTopic.ENRICH, 0, producer.send(letter).get().offset());
    }
  }

  private static Decider decider() {
    return decider(_ -> Optional.empty());
  }

  private static Decider decider(NewerRevision newer) {
    return new Decider(topics, DeciderIT::producer, newer, Clock.systemUTC());
  }

  private static Producer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        DeadLetterWiring.producer(kafka()), new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", broker.bootstrapServers());
  }
}
