package dev.strillone.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Consumers in other languages, as the documents show them, read the stream from its beginning, are killed midway and go on;
 * a field that is broken stops each of them. Needs what {@code ops/ci/clients.sh} installs.
 */
@Tag("clients")
class ClientsIT {
  /** So many before the clients start, again while they are killed, and again before they go on. */
  private static final int ARTICLES = 50;

  private static final int ENOUGH = ARTICLES + 10;
  private static final String WRONG_SPAN = "broken.span";
  private static final String NO_REVISION = "broken.revision";
  private static final Pattern COMMANDS = Pattern.compile("(?ms)^```sh$\\n(.*?)^```$");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path dir;
  private static Pipeline pipeline;
  private static final NewsGenerator GENERATOR = new NewsGenerator(20261128);
  private static final Map<Client, RunningClient> READERS = new EnumMap<>(Client.class);
  private static final Map<Client, Integer> DONE_WHEN_KILLED = new ConcurrentHashMap<>();
  private static final Map<Client, Long> COMMITTED_WHEN_KILLED = new ConcurrentHashMap<>();

  @BeforeAll
  static void readKillAndReadOn() throws Exception {
    requireTools();
    pipeline = Pipeline.start(dir.resolve("data"));
    Kafka kafka = pipeline.kafka();
    publish(0);
    kafka.sendAndAbort(unlikeAnyOther(kafka.read(Kafka.ENRICHED).getFirst()));
    for (Client client : Client.values()) {
      READERS.put(client, new RunningClient(client, kafka, Kafka.ENRICHED, dir).start());
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> work = new ArrayList<>();
      work.add(
          threads.submit(
              () -> {
                publish(ARTICLES);
                return ARTICLES;
              }));
      READERS.values().forEach(reader -> work.add(threads.submit(() -> killMidway(reader))));
      for (Future<?> done : work) {
        done.get();
      }
    }
    publish(2 * ARTICLES);
    for (RunningClient reader : READERS.values()) {
      reader.start();
    }
    Set<String> published = published();
    for (RunningClient reader : READERS.values()) {
      await(reader + " has done all events")
          .until(
              () -> {
                reader.assertRunning();
                return new HashSet<>(reader.done()).containsAll(published);
              });
    }
  }

  private static void killMidway(RunningClient reader) {
    await(reader + " does and commits " + ENOUGH + " events or more")
        .until(
            () -> {
              reader.assertRunning();
              return reader.done().size() >= ENOUGH && reader.committed() > 0;
            });
    reader.kill();
    DONE_WHEN_KILLED.put(reader.client(), reader.done().size());
    COMMITTED_WHEN_KILLED.put(reader.client(), reader.committed());
    Told.say("killed " + reader + " after " + reader.done().size() + " events");
  }

  @AfterAll
  static void stop() {
    READERS.values().forEach(RunningClient::close);
    if (pipeline != null) {
      pipeline.close();
    }
  }

  @Test
  void theStreamHoldsWhatIsHardForAClient() throws IOException {
    List<ConsumerRecord<byte[], byte[]>> records = pipeline.kafka().read(Kafka.ENRICHED);

    List<String> bodies = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      bodies.add(JSON.readTree(record.value()).get("body").asText());
    }
    assertThat(records).as("events that came twice").hasSizeGreaterThan(published().size());
    assertThat(bodies).as("a character that is two of UTF-16").anyMatch(b -> b.contains("📉"));
  }

  @ParameterizedTest
  @EnumSource
  void eachEventIsDoneOnceAlsoByAClientThatWasKilled(Client client) {
    List<String> done = READERS.get(client).done();

    assertThat(done).containsExactlyInAnyOrderElementsOf(published());
    assertThat(DONE_WHEN_KILLED.get(client)).isBetween(ENOUGH, done.size() - 1);
  }

  @ParameterizedTest
  @EnumSource
  void aClientGoesOnWhereItHadCommitted(Client client) {
    assertThat(COMMITTED_WHEN_KILLED.get(client)).isPositive();
    assertThat(READERS.get(client).cameAgain()).isLessThan(DONE_WHEN_KILLED.get(client));
  }

  @ParameterizedTest
  @EnumSource
  void aSpanThatIsWrongStopsTheClientWhichSaysSo(Client client) throws Exception {
    try (RunningClient reader = readBroken(client, WRONG_SPAN)) {
      assertThat(reader.exitCode()).isEqualTo(1);
      assertThat(reader.said()).contains("breaks the contract", "$.enrichment.entities");
      assertThat(reader.done()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFieldThatIsMissingStopsTheClientWhichNamesIt(Client client) throws Exception {
    try (RunningClient reader = readBroken(client, NO_REVISION)) {
      assertThat(reader.exitCode()).isEqualTo(1);
      assertThat(reader.said()).contains("breaks the contract", "revision");
      assertThat(reader.done()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("commandsOfThePage")
  void theCommandsOfThePageShowSomething(String command) throws Exception {
    String here =
        command
            .replace("localhost:9092", pipeline.kafka().bootstrapServers())
            .replace("http://localhost:8080", pipeline.store().base().toString());

    Process shell =
        new ProcessBuilder("bash", "-o", "pipefail", "-c", here).redirectErrorStream(true).start();
    String said = new String(shell.getInputStream().readAllBytes(), UTF_8);

    assertThat(shell.waitFor()).as(said).isZero();
    assertThat(said).as(command).isNotBlank();
  }

  static List<String> commandsOfThePage() {
    String page = DocumentationTest.read(Pipeline.projectRoot().resolve("docs/consuming.md"));
    return COMMANDS.matcher(page).results().flatMap(block -> block.group(1).lines()).toList();
  }

  @Test
  void theDocumentsPassTheLintersOfTheirFormats() throws Exception {
    Process lint =
        new ProcessBuilder(
                Pipeline.projectRoot().resolve("ops/contract-lint/lint.sh").toString(),
                pipeline.store().base().toString(),
                pipeline.ingest().base().toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(lint.getInputStream().readAllBytes(), UTF_8);

    assertThat(lint.waitFor()).as(said).isZero();
  }

  private static void requireTools() throws Exception {
    Process check =
        new ProcessBuilder(
                Pipeline.projectRoot().resolve("ops/ci/clients.sh").toString(), "--check")
            .redirectErrorStream(true)
            .start();
    String missing = new String(check.getInputStream().readAllBytes(), UTF_8);
    assertThat(check.waitFor()).as(missing).isZero();
  }

  /** Articles, one with a character beyond UTF-16's units, and the newsletter twice; returns when all is enriched. */
  private static void publish(int from) throws IOException {
    int before = pipeline.kafka().read(Kafka.ENRICHED).size();
    int sent = 0;
    for (int i = from; i < from + ARTICLES; i++) {
      NewsGenerator.News news = GENERATOR.next(i);
      sent += ingest(news.title(), news.text().replaceFirst(" durante ", " 📉 durante "));
    }
    String newsletter =
        Files.readString(Pipeline.projectRoot().resolve("samples/ai-newsletter-it.txt"));
    sent += pipeline.ingest().text(newsletter, "clients", "newsletter").size();
    sent += pipeline.ingest().text(newsletter, "clients", "newsletter").size();
    int expected = before + sent;
    await(expected + " events are published")
        .until(() -> pipeline.kafka().read(Kafka.ENRICHED).size() == expected);
  }

  private static int ingest(String title, String text) {
    byte[] document =
        JSON.createObjectNode().put("title", title).put("text", text).toString().getBytes(UTF_8);
    return Ingest.accepted(
            pipeline.ingest().post("application/json", document, Map.of("source", "clients")))
        .size();
  }

  private static Set<String> published() {
    Set<String> keys = new HashSet<>();
    pipeline.kafka().read(Kafka.ENRICHED).forEach(r -> keys.add(RunningClient.key(r.headers())));
    return keys;
  }

  /** An event as the services published it, under an id of its own. */
  private static ProducerRecord<byte[], byte[]> unlikeAnyOther(
      ConsumerRecord<byte[], byte[]> published) {
    Headers headers = new RecordHeaders(published.headers());
    headers.remove("ce_id").add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
    return new ProducerRecord<>(
        published.topic(), null, published.key(), published.value(), headers);
  }

  private static ConditionFactory await(String what) {
    return Awaitility.await(what)
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(300));
  }

  /** What the services published, with one field of it broken, in a topic of its own. */
  private static RunningClient readBroken(Client client, String topic) throws IOException {
    Kafka kafka = pipeline.kafka();
    if (!kafka.topics().contains(topic)) {
      kafka.create(topic, 1);
      kafka.send(broken(topic));
    }
    return new RunningClient(client, kafka, topic, dir).start();
  }

  private static ProducerRecord<byte[], byte[]> broken(String topic) throws IOException {
    ConsumerRecord<byte[], byte[]> whole =
        pipeline.kafka().read(Kafka.ENRICHED).stream()
            .filter(record -> new String(record.value(), UTF_8).contains("\"mentions\":[{"))
            .findFirst()
            .orElseThrow();
    ObjectNode article = (ObjectNode) JSON.readTree(whole.value());
    if (topic.equals(NO_REVISION)) {
      article.remove("revision");
    } else {
      ObjectNode mention = article.withObject("/enrichment/entities/0/mentions/0");
      mention.put("start", mention.get("start").asInt() + 1);
    }
    return new ProducerRecord<>(
        topic, null, whole.key(), JSON.writeValueAsBytes(article), whole.headers());
  }
}
