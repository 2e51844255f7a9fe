package dev.strillone.enrich.replay;

import dev.strillone.enrich.article.TimeLimit;
import dev.strillone.enrich.messaging.RecordEnricher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ReplayTopologyTest {
  private static final Instant FROM = Instant.parse("2026-11-24T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-11-25T00:00:00Z");
  private static final Instant INSIDE = FROM.plusSeconds(60);

  private final TimeLimit limit = new TimeLimit(Duration.ofSeconds(5));
  private final Tally tally = new Tally();
  private @Nullable TopologyTestDriver driver;
  private TestInputTopic<byte[], byte[]> raw;
  private TestOutputTopic<byte[], byte[]> enriched;

  @AfterEach
  void close() {
    if (driver != null) {
      driver.close();
    }
    limit.close();
  }

  @Test
  void whatIsOutsideTheWindowIsPassedOver() {
    open(null);

    send(Raw.record("s", "before", "Testo.", FROM.minusMillis(1)));
    send(Raw.record("s", "first", "Testo.", FROM));
    send(Raw.record("s", "last", "Testo.", TO.minusMillis(1)));
    send(Raw.record("s", "after", "Testo.", TO));

    assertThat(out()).containsExactly(Raw.id("s", "first"), Raw.id("s", "last"));
    assertThat(tally.taggedSoFar()).isEqualTo(2);
  }

  @Test
  void onlyTheSourceThatIsAskedForIsReplayed() {
    open("ansa");

    send(Raw.record("ansa", "hers", "Testo.", INSIDE));
    send(Raw.record("agi", "theirs", "Testo.", INSIDE));
    raw.pipeInput(new TestRecord<>(null, new byte[] {0}, new RecordHeaders(), INSIDE));

    assertThat(out()).containsExactly(Raw.id("ansa", "hers"));
    assertThat(tally.failures()).isEmpty();
  }

  @Test
  void laterWordingsOfAReplayedArticleFollowIt() {
    open(null);

    send(Raw.record("s", "edited", "Uno.", INSIDE));
    send(Raw.record("s", "other", "Due.", TO.plusSeconds(9)));
    send(Raw.record("s", "edited", "Due.", TO.plusSeconds(10)));

    assertThat(out()).containsExactly(Raw.id("s", "edited"), Raw.id("s", "edited"));
  }

  @Test
  void whatFailsIsCountedByItsReasonAndStopsNothing() {
    open(null);

    send(Raw.record("s", "poison", "Un veleno.", INSIDE));
    raw.pipeInput(new TestRecord<>(null, null, new RecordHeaders(), INSIDE));
    send(Raw.record("s", "good", "Testo.", INSIDE));

    assertThat(out()).containsExactly(Raw.id("s", "good"));
    assertThat(tally.failures())
        .containsEntry("analysis-failed", 1L)
        .containsEntry("not-a-cloudevent", 1L)
        .hasSize(2);
  }

  private void open(@Nullable String source) {
    RecordEnricher enricher =
        Raw.enricher(
            text -> {
              if (text.body().contains("veleno")) {
                throw new IllegalStateException("poison");
              }
              return Raw.nothing();
            },
            limit);
    Window window = new Window(FROM, TO, source);
    driver =
        new TopologyTestDriver(
            ReplayTopology.of(Raw.TOPICS, () -> new ReplayProcessor(window, enricher, tally)),
            new Properties());
    raw = driver.createInputTopic(Raw.RAW, new ByteArraySerializer(), new ByteArraySerializer());
    enriched =
        driver.createOutputTopic(
            Raw.ENRICHED, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    raw.pipeInput(
        new TestRecord<>(
            record.key(),
            record.value(),
            record.headers(),
            Instant.ofEpochMilli(record.timestamp())));
  }

  private List<String> out() {
    return enriched.readRecordsToList().stream()
        .map(record -> new String(record.key(), UTF_8))
        .toList();
  }
}
