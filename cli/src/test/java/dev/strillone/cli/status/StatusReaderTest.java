package dev.strillone.cli.status;

import dev.strillone.cli.service.Http;
import dev.strillone.cli.support.FakeService;
import dev.strillone.localstack.Ports;
import dev.strillone.localstack.supervise.DataDirectory;
import dev.strillone.localstack.supervise.ProcessId;
import dev.strillone.localstack.supervise.Running;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StatusReaderTest {
  private static final ProcessId ALIVE = ProcessId.of(ProcessHandle.current());
  private static final ProcessId DEAD = new ProcessId(ALIVE.pid(), 0);

  @Test
  void eachPartIsUpStartingOrDownAndASilentKafkaHasAnUnknownLag() {
    String nobody = "127.0.0.1:" + Ports.free();
    try (FakeService ready = new FakeService();
        FakeService starting = new FakeService();
        HttpClient http = Http.client()) {
      ready
          .answers("/q/health/ready", 200, "{}")
          .answers("/dead-letters", 200, "{\"open\":{\"enrich\":3}}")
          .answers(
              "/q/metrics",
              200,
              """
              strillone_store_articles_received_total{partition="0"} 3.0
              strillone_store_articles_total{outcome="inserted",partition="0"} 2.0
              strillone_ingest_quarantine_size 3.0
              """);
      starting.answers("/q/health/ready", 503, "{}").answers("/q/metrics", 404, "");
      Running running =
          new Running(
              ALIVE,
              List.of(
                  part("kafka", ALIVE, nobody),
                  part("postgres", DEAD, "jdbc:postgresql://" + nobody + "/news"),
                  part("store-service", ALIVE, ready.url().toString()),
                  part("ingest-service", ALIVE, starting.url().toString()),
                  part("enrich-service", ALIVE, "http://" + nobody)));

      StackStatus status =
          new StatusReader(http).read(new DataDirectory(Path.of("/data")), running);

      assertThat(status.parts())
          .extracting(StackStatus.Part::state)
          .containsExactly("up", "down", "up", "starting", "starting");
      assertThat(status.outcomes())
          .isEqualTo(
              Map.of(
                  "store articles",
                  new StageCounts(3L, null, new TreeMap<>(Map.of("inserted", 2L)))));
      assertThat(status.quarantined()).isEqualTo(3);
      assertThat(status.lag().toString()).isEqualTo("{enrich-service=-1, store-service=-1}");
      assertThat(status.deadLetters().toString()).isEqualTo("{enrich=3}");
      assertThat(status.healthy()).isFalse();
    }
  }

  private static Running.Part part(String name, ProcessId process, String address) {
    return new Running.Part(name, process, address, "log");
  }
}
