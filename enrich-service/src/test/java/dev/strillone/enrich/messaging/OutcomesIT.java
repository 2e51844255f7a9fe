package dev.strillone.enrich.messaging;

import dev.strillone.enrich.outcome.Totals;
import dev.strillone.testbackends.Broker;
import dev.strillone.testbackends.KafkaBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Each record is counted once, whatever is aborted and whoever takes over: against a real Kafka. */
class OutcomesIT {
  private static final int RECORDS = 1200;
  private static final int DEAD = 100;

  @TempDir Path dir;
  private Broker broker;
  private RawTopic topic;

  @BeforeEach
  void open() {
    broker = KafkaBackend.open();
    topic = new RawTopic(broker.bootstrapServers());
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void anAbortedTransactionTakesItsCountsBack() {
    topic.fill(RECORDS, DEAD);
    AtomicInteger seen = new AtomicInteger();

    try (EnrichInstance instance = instance("a")) {
      instance.start(
          () -> {
            if (seen.incrementAndGet() % 250 == 0) {
              throw new IllegalStateException("a crash in the middle of a transaction");
            }
          });

      await().untilAsserted(() -> assertThat(topic.committed()).isEqualTo(expected()));
      assertThat(instance.shown()).isEqualTo(expected());
    }
    assertThat(seen.get()).as("records that came again").isGreaterThan(RECORDS);
    assertThat(topic.enriched()).isEqualTo(RECORDS - DEAD);
    assertThat(topic.buried()).isEqualTo(DEAD);
  }

  @Test
  void anInstanceThatIsFencedCountsNothingAndBothShowTheTruthTogether() {
    topic.fill(RECORDS, DEAD);
    Standstill standstill = new Standstill(RECORDS / 4);

    try (EnrichInstance first = instance("first");
        EnrichInstance second = instance("second")) {
      first.start(standstill);
      await().until(standstill::isReached);
      second.start(() -> {});
      await().untilAsserted(() -> assertThat(topic.committed()).isEqualTo(expected()));
      assertThat(second.shown()).isEqualTo(expected());

      standstill.end();

      await().until(() -> !first.shown().equals(Totals.NONE) && first.hasTasks());
      await().untilAsserted(() -> assertThat(first.with(second)).isEqualTo(expected()));
    }
    assertThat(topic.enriched()).isEqualTo(RECORDS - DEAD);
    assertThat(topic.committed()).isEqualTo(expected());
  }

  @Test
  void countingStartsWithTheVersionThatCounts() {
    topic.fill(100, 0);
    try (EnrichInstance old = instance("old")) {
      old.startWithoutCounts();
      await().untilAsserted(() -> assertThat(topic.enriched()).isEqualTo(100));
    }
    topic.fill(50, 10);

    try (EnrichInstance instance = instance("new")) {
      instance.start(() -> {});

      await().untilAsserted(() -> assertThat(instance.shown()).isEqualTo(new Totals(50, 40, 10)));
    }
    assertThat(topic.enriched()).isEqualTo(140);
  }

  @Test
  void aRestartGoesOnFromTheCounts() {
    topic.fill(40, 10);
    try (EnrichInstance instance = instance("a")) {
      instance.start(() -> {});
      await().untilAsserted(() -> assertThat(instance.shown()).isEqualTo(new Totals(40, 30, 10)));
    }
    topic.fill(2, 0);

    try (EnrichInstance instance = instance("b")) {
      instance.start(() -> {});

      await().untilAsserted(() -> assertThat(instance.shown()).isEqualTo(new Totals(42, 32, 10)));
    }
  }

  private static Totals expected() {
    return new Totals(RECORDS, RECORDS - DEAD, DEAD);
  }

  private EnrichInstance instance(String name) {
    return new EnrichInstance(broker.bootstrapServers(), dir.resolve(name));
  }

  private static ConditionFactory await() {
    // threads fail here on purpose
    return Awaitility.await().dontCatchUncaughtExceptions().atMost(Duration.ofMinutes(2));
  }
}
