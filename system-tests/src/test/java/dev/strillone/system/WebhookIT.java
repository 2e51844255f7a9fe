package dev.strillone.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.ContractFiles;
import dev.strillone.events.EventContext;
import dev.strillone.events.EventJson;
import dev.strillone.events.EventType;
import dev.strillone.events.Identities;
import dev.strillone.events.KafkaEvents;
import dev.strillone.localstack.EmbeddedKafka;
import dev.strillone.localstack.LocalPostgres;
import dev.strillone.localstack.Ports;
import dev.strillone.localstack.Topics;
import dev.strillone.localstack.supervise.StrilloneServices;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A webhook's receiver is killed while articles come, and store-service is killed and stopped: the receiver gets every event once it is
 * back, in order per article, none twice by its delivery id.
 */
class WebhookIT {
  private static final String SECRET = "a-secret-that-both-sides-know-0123456789";
  private static final int ARTICLES = 40;
  private static final int PER_SECOND = 40;

  @TempDir Path dir;

  private final int receiverPort = Ports.free();
  private final List<Sent> sent = new ArrayList<>();

  /** An event that lies in the topic. */
  private record Sent(UUID article, String event) {}

  @Test
  void aReceiverThatIsKilledForAWhileMissesNothing() throws Exception {
    receiverIsKilledFor(Duration.ofSeconds(10));
  }

  @Test
  @Tag("faults")
  void aReceiverThatIsKilledForAMinuteMissesNothing() throws Exception {
    receiverIsKilledFor(Duration.ofMinutes(1));
  }

  private void receiverIsKilledFor(Duration outage) throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir.resolve("kafka"), Ports.free());
        LocalPostgres database = LocalPostgres.start(dir.resolve("postgres"), 0);
        ServiceProcess store = store(kafka, database)) {
      Topics.create(kafka.bootstrapServers());
      await().until(store::isReady);
      Path journal = dir.resolve("journal");
      Process receiver = receiver(journal);
      try {
        await().until(() -> !Ports.isFree(receiverPort));
        URI webhook = subscribe(store);
        int events = PER_SECOND * Math.toIntExact(outage.toSeconds() + 10);
        CompletableFuture<Void> sending =
            CompletableFuture.runAsync(() -> send(kafka.bootstrapServers(), events));
        await()
            .until(() -> Files.exists(journal) && ReceiverMain.taken(journal).size() > PER_SECOND);

        kill(receiver);
        int atItsEnd = ReceiverMain.taken(journal).size();
        TimeUnit.NANOSECONDS.sleep(outage.toNanos() / 2);
        kill(store.process());
        store.startAgain();
        TimeUnit.NANOSECONDS.sleep(outage.toNanos() / 2);
        receiver = receiver(journal);
        await().until(() -> ReceiverMain.taken(journal).size() > atItsEnd);
        stop(store.process());
        store.startAgain();
        sending.get(5, TimeUnit.MINUTES);

        await().untilAsserted(() -> assertThat(ReceiverMain.taken(journal)).hasSize(sent.size()));
        await().untilAsserted(() -> assertThat(pending(webhook)).isZero());
        List<ReceiverMain.Taken> taken = ReceiverMain.taken(journal);
        Told.say("%d of %d events were taken before the outage".formatted(atItsEnd, sent.size()));
        assertThat(atItsEnd).isLessThan(sent.size());
        assertThat(taken).extracting(ReceiverMain.Taken::delivery).doesNotHaveDuplicates();
        assertThat(byArticle(taken.stream().map(ReceiverMain.Taken::event)))
            .isEqualTo(byArticle(sent.stream().map(Sent::event)));
      } finally {
        kill(receiver);
      }
    }
  }

  /** The events of each article, in their order. */
  private Map<UUID, List<String>> byArticle(Stream<String> events) {
    Map<String, UUID> articles = new HashMap<>();
    sent.forEach(one -> articles.put(one.event(), one.article()));
    return events.collect(groupingBy(articles::get, mapping(event -> event, toList())));
  }

  private ServiceProcess store(EmbeddedKafka kafka, LocalPostgres database) throws IOException {
    return new ServiceProcess(
        StrilloneServices.STORE,
        Map.of(
            "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
            "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
            "STRILLONE_WEBHOOKS_ALLOW_HTTP", "true",
            "STRILLONE_WEBHOOKS_ALLOWED_NETWORKS", "127.0.0.0/8",
            "STRILLONE_WEBHOOKS_FIRST_PAUSE", "500MS",
            "STRILLONE_WEBHOOKS_LONGEST_PAUSE", "3S",
            "STRILLONE_WEBHOOKS_TIME_LIMIT", "5S",
            "STRILLONE_WEBHOOKS_LEASE", "10S"),
        dir);
  }

  private Process receiver(Path journal) throws IOException {
    return new ProcessBuilder(ReceiverMain.command(receiverPort, SECRET, journal))
        .inheritIO()
        .start();
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** With requests under way, within the time that is promised. */
  private static void stop(Process process) throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
  }

  private URI subscribe(ServiceProcess store) {
    String wish =
        "{\"url\":\"http://127.0.0.1:%d/\",\"secret\":\"%s\"}".formatted(receiverPort, SECRET);
    Http.Answer answer =
        Http.post(store.address().resolve("/webhooks"), "application/json", wish.getBytes(UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return store.address().resolve("/webhooks/" + answer.json().get("id").asText());
  }

  private static long pending(URI webhook) {
    return Http.get(webhook).json().get("pending").asLong();
  }

  /** At a steady pace, many revisions of each article. */
  private void send(String bootstrapServers, int events) {
    Random random = new Random(20261128);
    List<UUID> articles = Stream.generate(UUID::randomUUID).limit(ARTICLES).toList();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < events; i++) {
        UUID article = articles.get(random.nextInt(ARTICLES));
        EventContext context =
            new EventContext(
                Identities.event(article, "revision " + i, "test"),
                URI.create("/strillone/test"),
                article,
                Instant.now(),
                null,
                null,
                null);
        ProducerRecord<byte[], byte[]> plain =
            new ProducerRecord<>(Kafka.ENRICHED, article.toString().getBytes(UTF_8), new byte[0]);
        byte[] value =
            KafkaEvents.write(
                EventType.ARTICLE_ENRICHED, context, event(article, i), plain.headers());
        producer
            .send(new ProducerRecord<>(plain.topic(), null, plain.key(), value, plain.headers()))
            .get();
        sent.add(new Sent(article, context.id().toString()));
        TimeUnit.MILLISECONDS.sleep(1000 / PER_SECOND);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static ArticleEnriched event(UUID article, int revision) throws IOException {
    try (InputStream in = ContractFiles.open("golden/article.enriched.v1.json")) {
      ObjectNode golden = EventJson.read(in.readAllBytes(), ObjectNode.class);
      golden.put("articleId", article.toString());
      golden.put("revision", "revision " + revision);
      golden.put("receivedAt", Instant.now().toString());
      return EventJson.read(EventJson.write(golden), ArticleEnriched.class);
    }
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofMillis(250));
  }
}
