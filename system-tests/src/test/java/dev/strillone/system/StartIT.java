package dev.strillone.system;

import dev.strillone.localstack.EmbeddedKafka;
import dev.strillone.localstack.LocalPostgres;
import dev.strillone.localstack.Ports;
import dev.strillone.localstack.Topics;
import dev.strillone.localstack.supervise.StrilloneServices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Services that are started before what they need. */
class StartIT {
  private static final String NO_BROKER = "could not be established";

  @TempDir Path dir;

  private final int kafkaPort = Ports.free();
  private final int postgresPort = Ports.free();
  private final Map<String, String> settings =
      Map.of(
          "KAFKA_BOOTSTRAP_SERVERS",
          Ports.HOST + ":" + kafkaPort,
          "QUARKUS_DATASOURCE_JDBC_URL",
          "jdbc:postgresql://" + Ports.HOST + ":" + postgresPort + "/news");

  @Test
  void servicesWaitForKafkaAndTheDatabaseAndGetReadyByThemselves() throws Exception {
    try (ServiceProcess ingest = start(StrilloneServices.INGEST);
        ServiceProcess enrich = start(StrilloneServices.ENRICH);
        ServiceProcess store = start(StrilloneServices.STORE)) {
      await().until(() -> ingest.says(NO_BROKER));
      await().until(() -> enrich.says(NO_BROKER));
      await().until(() -> store.says("Connection error"));

      try (EmbeddedKafka kafka = EmbeddedKafka.start(dir.resolve("kafka"), kafkaPort);
          LocalPostgres _ = LocalPostgres.start(dir.resolve("postgres"), postgresPort)) {
        Topics.create(kafka.bootstrapServers());

        await().until(ingest::isReady);
        await().until(enrich::isReady);
        await().until(store::isReady);
        for (ServiceProcess service : new ServiceProcess[] {store, enrich, ingest}) {
          assertThat(service.process().isAlive()).isTrue();
          service.process().destroy();
          assertThat(service.process().waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
      }
    }
  }

  @Test
  void aServiceThatStillWaitsCanBeStopped() throws Exception {
    try (ServiceProcess store = start(StrilloneServices.STORE);
        ServiceProcess ingest =
            new ServiceProcess(
                StrilloneServices.INGEST,
                Map.of("KAFKA_BOOTSTRAP_SERVERS", "nobody.invalid:9092"),
                dir)) {
      await().until(() -> store.says("Connection error"));
      await().until(() -> ingest.says("waiting for one"));

      for (ServiceProcess service : new ServiceProcess[] {store, ingest}) {
        service.process().destroy();

        assertThat(service.process().waitFor(15, TimeUnit.SECONDS)).isTrue();
        assertThat(service.process().exitValue()).isEqualTo(128 + 15);
      }
    }
  }

  private ServiceProcess start(String service) throws Exception {
    return new ServiceProcess(service, settings, dir);
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(250));
  }
}
