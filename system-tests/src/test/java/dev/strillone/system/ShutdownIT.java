package dev.strillone.system;

import dev.strillone.localstack.supervise.StrilloneServices;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Each service is told to stop, and started again, while documents come in. */
class ShutdownIT {
  /** What is promised, and less than Docker and the local stack wait before they kill. */
  private static final Duration PROMISE = Duration.ofSeconds(15);

  private static final int SIGTERM = 128 + 15;
  private static final int SENDERS = 4;
  private static final int ARTICLES_BETWEEN = 100;
  private static final String SOURCE = "rolling";

  @TempDir Path dir;

  @Test
  void aRollingRestartUnderLoadLosesNothingAndTroublesNobody() throws Exception {
    try (Pipeline pipeline = Pipeline.start(dir);
        ServiceProcess second = secondIngest(pipeline.kafka())) {
      await().until(second::isReady);
      List<URI> instances = List.of(pipeline.ingest().base(), second.address());
      Senders senders = Senders.start(instances, SOURCE, SENDERS);
      try (senders) {
        for (String service :
            List.of(StrilloneServices.INGEST, StrilloneServices.ENRICH, StrilloneServices.STORE)) {
          awaitMore(senders);
          stop(service, pipeline.process(service));
          await().until(() -> pipeline.isReady(service));
          assertThat(pipeline.exitCode(service)).as(service).isEqualTo(SIGTERM);
        }
        awaitMore(senders);
        stop("the second ingest-service", second.process().toHandle());
        assertThat(second.process().waitFor()).isEqualTo(SIGTERM);
        second.startAgain();
        await().until(second::isReady);
        awaitMore(senders);
      }

      assertThat(senders.surprises()).isEmpty();
      assertThat(senders.turnedAway()).isPositive();
      Kafka kafka = pipeline.kafka();
      await().untilAsserted(() -> assertThat(kafka.lag(Kafka.RAW)).isZero());
      await().untilAsserted(() -> assertThat(kafka.lag(Kafka.ENRICHED)).isZero());
      assertThat(kafka.read(Kafka.ENRICH_DLQ)).isEmpty();
      assertThat(kafka.read(Kafka.STORE_DLQ)).isEmpty();
      assertThat(stored(pipeline)).containsExactlyInAnyOrderElementsOf(senders.accepted());
    }
  }

  private ServiceProcess secondIngest(Kafka kafka) throws IOException {
    return new ServiceProcess(
        StrilloneServices.INGEST, Map.of("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()), dir);
  }

  private static void stop(String service, ProcessHandle process) throws Exception {
    long start = System.nanoTime();
    process.destroy();
    process.onExit().get(2 * PROMISE.toSeconds(), TimeUnit.SECONDS);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Told.say(service + " stopped within " + took);
    assertThat(took).as(service).isLessThan(PROMISE);
  }

  private static void awaitMore(Senders senders) {
    int before = senders.accepted().size();
    await().until(() -> senders.accepted().size() > before + ARTICLES_BETWEEN);
  }

  private static List<String> stored(Pipeline pipeline) {
    return pipeline.store().articles(Map.of("source", SOURCE)).stream()
        .map(article -> article.get("articleId").asText())
        .toList();
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(250));
  }
}
