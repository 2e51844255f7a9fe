package dev.strillone.store.stream;

import dev.strillone.testbackends.Broker;
import dev.strillone.testbackends.KafkaBackend;
import dev.strillone.testbackends.PostgresBackend;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The stream over HTTP, with Kafka, and a window that holds next to nothing. */
@QuarkusTest
@QuarkusTestResource(KafkaBackend.class)
@QuarkusTestResource(PostgresBackend.class)
@TestProfile(StreamIT.Narrow.class)
class StreamIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PROBLEM = "application/problem+json";

  Broker broker;
  private Topic topic;
  private String source;
  private final List<Listener> listeners = new ArrayList<>();

  public static class Narrow implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "strillone.store.stream.window-events", "3",
          "strillone.store.stream.heartbeat", "1S",
          "strillone.store.stream.max-clients", "5",
          "strillone.store.stream.catch-ups", "2");
    }
  }

  @BeforeEach
  void open() {
    source = "s" + UUID.randomUUID();
    topic = new Topic(broker.bootstrapServers(), source);
  }

  @AfterEach
  void close() {
    listeners.forEach(Listener::close);
    topic.close();
    await()
        .atMost(PATIENCE)
        .until(() -> get("/q/metrics").asString().contains("strillone_store_stream_clients 0.0"));
  }

  @Test
  void whatComesIsSentAsCloudEvents() throws Exception {
    Listener listener = listen("", null);

    topic.send(source, Topic.titles(source, 0, 3));

    awaitTitles(listener, Topic.titles(source, 0, 3));
    assertThat(listener.lines()).contains("event: article.enriched.v1", "retry: 3000");
    JsonPath event = JsonPath.from(listener.data().getFirst());
    assertThat(event.getString("specversion")).isEqualTo("1.0");
    assertThat(event.getString("type")).isEqualTo("dev.strillone.news.article.enriched.v1");
    assertThat(event.getString("source")).isEqualTo("/strillone/test");
    assertThat(event.getString("subject")).isEqualTo(event.getString("data.articleId"));
    assertThat(event.getString("time")).isEqualTo("2026-11-01T08:00:00Z");
    assertThat(event.getString("data.enrichment.topics[0].code")).isEqualTo("medtop:13000000");
  }

  @Test
  void whoIsCutOffGoesOnAfterItsLastEventAndNothingIsLostOrDoubled() throws Exception {
    List<String> got = new ArrayList<>();
    String id = null;
    int sent = 0;
    for (int round = 0; round < 4; round++) {
      Listener listener = listen("?source=" + source, id);
      // more than the window holds, some while it listens and some while it does not
      topic.send(source, Topic.titles(source, sent, sent += 4));
      topic.abort(source, Topic.titles("aborted", 0, 3));
      await().atMost(PATIENCE).until(() -> !listener.titles().isEmpty());
      listener.close();
      await().atMost(PATIENCE).until(listener::ended);
      got.addAll(listener.titles());
      id = listener.lastEventId();
      topic.send(source, Topic.titles(source, sent, sent += 9));
      topic.sendBytes("undecodable".getBytes(UTF_8));
    }

    Listener last = listen("?source=" + source + "&from=beginning&lastEventId=" + id, null);

    List<String> before = List.copyOf(got);
    int all = sent;
    await().atMost(PATIENCE).until(() -> before.size() + last.titles().size() >= all);
    got.addAll(last.titles());
    assertThat(got).containsExactlyInAnyOrderElementsOf(Topic.titles(source, 0, sent));
  }

  @Test
  void whoIsCutOffBeforeItsFirstEventMissesNothingEither() throws Exception {
    Listener first = listen("", null);
    await().atMost(PATIENCE).until(() -> first.lastEventId() != null);
    first.close();
    topic.send(source, Topic.titles(source, 0, 10));

    Listener second = listen("", first.lastEventId());

    awaitTitles(second, Topic.titles(source, 0, 10));
  }

  @Test
  void whoIsSentNothingStillMovesOn() throws Exception {
    Listener listener = listen("?source=another", null);
    await().atMost(PATIENCE).until(() -> listener.lastEventId() != null);
    String before = listener.lastEventId();

    topic.send(source, Topic.titles(source, 0, 5));

    await().atMost(PATIENCE).until(() -> !before.equals(listener.lastEventId()));
    assertThat(listener.data()).isEmpty();
    topic.send("another", List.of(source));
    awaitTitles(listener, List.of(source));
  }

  @Test
  void severalValuesOfAParameterAreAlternatives() throws Exception {
    Listener listener =
        listen("?topic=13000000&source=" + source + "&q=" + source + "&q=nessuno", null);

    topic.send("another", List.of("Altro " + source));
    topic.send(source, List.of("Di nessuno", "Altro", source));

    awaitTitles(listener, List.of("Di nessuno", source));
  }

  @Test
  void whoWantsAllGetsAllThatIsThere() throws Exception {
    topic.send(source, Topic.titles(source, 0, 150));

    Listener all = listen("?from=beginning&source=" + source, null);
    Listener since = listen("?from=2026-01-01&source=" + source, null);
    Listener future = listen("?from=2100-01-01&source=" + source, null);

    awaitTitles(all, Topic.titles(source, 0, 150));
    awaitTitles(since, Topic.titles(source, 0, 150));
    topic.send(source, List.of("ultimo"));
    awaitTitles(future, List.of("ultimo"));
  }

  @Test
  void aPositionThatTheTopicDoesNotReachIsOneOfAnotherTopic() throws Exception {
    topic.send(source, Topic.titles(source, 0, 4));

    Listener listener = listen("?source=" + source, "999999.0.0");

    awaitTitles(listener, Topic.titles(source, 0, 4));
    assertThat(listener.lines().getFirst()).startsWith(": from the beginning");
  }

  @Test
  void whatCannotBeUsedIsAProblem() {
    for (String query : List.of("lastEventId=x", "from=gestern", "q=" + "x".repeat(10_001))) {
      get("/stream?" + query).then().statusCode(400).contentType(PROBLEM);
    }
  }

  @Test
  void moreThanThereIsRoomForAreToldToComeLater() throws Exception {
    for (int i = 0; i < 5; i++) {
      listen("", null);
    }

    get("/stream").then().statusCode(503).contentType(PROBLEM).header("Retry-After", "5");
  }

  @Test
  void whoReadsNothingHoldsNobodyUpAndGetsAllInTheEnd() throws Exception {
    try (Socket slow = new Socket("localhost", RestAssured.port)) {
      slow.getOutputStream()
          .write(("GET /stream?source=" + source + " HTTP/1.0\r\n\r\n").getBytes(UTF_8));
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(slow.getInputStream(), UTF_8));
      while (!reader.readLine().startsWith("id: ")) {
        // the head of the answer
      }
      Listener fast = listen("?source=" + source, null);
      List<String> titles = Topic.titles(source, 0, 120);
      for (int i = 0; i < 120; i += 10) {
        topic.send(source, titles.subList(i, i + 10), "Lungo. ".repeat(15_000));
      }

      awaitTitles(fast, titles);

      List<String> slowly = new ArrayList<>();
      while (slowly.size() < 120) {
        String line = reader.readLine();
        if (line.startsWith("data: ")) {
          slowly.add(JsonPath.from(line.substring(6)).getString("data.title"));
        }
      }
      assertThat(slowly).containsExactlyInAnyOrderElementsOf(titles);
    }
  }

  @Test
  void whileTheBrokerIsAwayTheStreamStaysOpenAndThenGoesOn() throws Exception {
    Listener listener = listen("?source=" + source, null);
    topic.send(source, List.of("prima"));
    awaitTitles(listener, List.of("prima"));

    broker.halt();
    int lines = listener.lines().size();
    await().atMost(PATIENCE).until(() -> listener.lines().size() > lines + 4);
    broker.resume();
    topic.send(source, List.of("dopo"));

    awaitTitles(listener, List.of("prima", "dopo"));
    assertThat(listener.ended()).isFalse();
  }

  private Listener listen(String query, String lastEventId) throws Exception {
    Listener listener = Listener.connect(query, lastEventId);
    listeners.add(listener);
    return listener;
  }

  private static void awaitTitles(Listener listener, List<String> titles) {
    await().atMost(PATIENCE).until(() -> listener.titles().size() >= titles.size());
    assertThat(listener.titles()).containsExactlyInAnyOrderElementsOf(titles);
  }
}
