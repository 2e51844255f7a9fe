package dev.strillone.store.stream;

import dev.strillone.store.filter.ArticleFilter;
import dev.strillone.testbackends.Broker;
import dev.strillone.testbackends.KafkaBackend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What happens to a topic and a service seldom, with a real Kafka. */
class StreamsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Broker broker = KafkaBackend.open();
  private final Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private Topic topic;
  private Streams streams;

  @BeforeEach
  void open() {
    topic = new Topic(broker.bootstrapServers(), "streams");
    Map<String, Object> settings =
        new HashMap<>(
            StreamWiring.consumer(Map.of("bootstrap.servers", broker.bootstrapServers())));
    settings.put("metadata.max.age.ms", 500);
    streams =
        new Streams(
            new StreamTopic(
                Topic.NAME,
                () ->
                    new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())),
            new Config(
                500, 100, new MemorySize(BigInteger.valueOf(1_000_000)), Duration.ofMillis(100), 2),
            new StreamMeters(metrics));
  }

  private record Config(
      int maxClients, int windowEvents, MemorySize windowSize, Duration heartbeat, int catchUps)
      implements StreamConfig {}

  @AfterEach
  void close() {
    streams.stop();
    topic.close();
    admin.close();
    broker.close();
  }

  @Test
  void whenTheServiceStopsStreamsEndInGoodOrderAndNoneBegins() throws Exception {
    Run run = begin(new Start.Now());

    streams.stop();

    assertThat(run.thread.join(PATIENCE)).isTrue();
    assertThat(run.failure).isNull();
    assertThatThrownBy(streams::join).isInstanceOf(Streams.NoRoom.class);
    assertThat(metrics.get("strillone.store.stream.clients").gauge().value()).isZero();
  }

  @Test
  void withoutClientsNothingIsRead() throws Exception {
    Run run = begin(new Start.Now());
    assertThat(readers()).isNotEmpty();

    run.client.end();

    await().atMost(PATIENCE).until(() -> readers().isEmpty());
  }

  @Test
  void partitionsThatAreAddedAreReadFromTheirBeginning() throws Exception {
    Run run = begin(new Start.Now());
    int partitions = run.place.position().partitions();

    admin
        .createPartitions(Map.of(Topic.NAME, NewPartitions.increaseTo(2 * partitions)))
        .all()
        .get();
    await().atMost(PATIENCE).until(() -> run.lastId().partitions() == 2 * partitions);
    List<String> titles = Topic.titles("streams", 0, 60);
    await().atMost(PATIENCE).until(() -> topic.partitions() == 2 * partitions);
    topic.send("streams", titles);

    await().atMost(PATIENCE).until(() -> run.titles() >= titles.size());
    assertThat(run.titles()).isEqualTo(titles.size());
    Run later = begin(new Start.After(run.place.position()));
    await().atMost(PATIENCE).until(() -> later.titles() >= titles.size());
    assertThat(later.titles()).isEqualTo(titles.size());
  }

  @Test
  void whenTheTopicIsMadeAnewItsClientsComeAgainAndBeginAtTheBeginning() throws Exception {
    topic.send("streams", Topic.titles("streams", 0, 40));
    Run run = begin(new Start.Now());
    Position before = run.place.position();
    int partitions = before.partitions();

    admin.deleteTopics(List.of(Topic.NAME)).all().get();
    admin.createTopics(List.of(new NewTopic(Topic.NAME, partitions, (short) 1))).all().get();

    assertThat(run.thread.join(PATIENCE)).isTrue();
    topic.close();
    topic = new Topic(broker.bootstrapServers(), "streams");
    topic.send("streams", Topic.titles("streams", 0, 5));
    Run again = begin(new Start.After(before));
    assertThat(again.place.remark()).startsWith("from the beginning");
    await().atMost(PATIENCE).until(() -> again.titles() == 5);
  }

  private static Set<String> readers() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("stream-"))
        .collect(java.util.stream.Collectors.toSet());
  }

  private Run begin(Start start) throws Exception {
    return new Run(streams.join(), start);
  }

  /** A client in this process. */
  private static final class Run {
    private final Streams.Client client;
    private final Reading.Place place;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Thread thread;
    private volatile Exception failure;

    private Run(Streams.Client client, Start start) throws Exception {
      this.client = client;
      this.place = client.begin(start);
      this.thread =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      client.run(place, ArticleFilter.ALL, out);
                    } catch (Exception e) {
                      failure = e;
                    }
                  });
    }

    private Position lastId() {
      String text = out.toString(UTF_8);
      int at = text.lastIndexOf("id: ");
      return at < 0
          ? place.position()
          : Position.parse(text.substring(at + 4, text.indexOf('\n', at)));
    }

    private long titles() {
      return out.toString(UTF_8).lines().filter(line -> line.startsWith("data: ")).count();
    }
  }
}
