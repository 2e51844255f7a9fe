package dev.strillone.cli.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.strillone.cli.support.Terminal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StatusPrinterTest {
  private static final StackStatus BUSY =
      new StackStatus(
          "/data",
          List.of(
              new StackStatus.Part("kafka", "up", 7, "127.0.0.1:9092"),
              new StackStatus.Part("store-service", "starting", 8, "http://127.0.0.1:8080")),
          new TreeMap<>(Map.of("store-service", 1L, "enrich-service", 0L)),
          2,
          new TreeMap<>(
              Map.of(
                  "ingest documents",
                  counts(9L, 3L, Map.of("refused", 1L, "published", 5L)),
                  "enrich articles",
                  counts(7L, null, Map.of("enriched", 5L, "dead_lettered", 0L)),
                  "ingest articles",
                  counts(null, null, Map.of("published", 4L)),
                  "store articles",
                  counts(1L, null, Map.of("inserted", 2L)))),
          new TreeMap<>(Map.of("enrich", 0L, "store", 2L)));

  private final Terminal terminal = new Terminal();

  @Test
  void peopleGetATable() {
    new StatusPrinter(terminal.console()).table(BUSY);

    assertThat(terminal.out())
        .isEqualTo(
            """
            Parts
              ✓ kafka           up       127.0.0.1:9092  (process 7)
              ✗ store-service   starting http://127.0.0.1:8080  (process 8)
            Waiting
                enrich-service  nothing
                store-service   1 record
                quarantine      2 documents: ./strillone quarantine list
            Outcomes
              ✗ enrich articles   received 7 = dead_lettered 0 + enriched 5, does not add up: 2 missing
                ingest articles   published 4
              ✓ ingest documents  received 9 = published 5 + refused 1 + in flight 3
              ✗ store articles    received 1 = inserted 2, does not add up: 1 too many
            Dead letters
                enrich          none open
                store           2 open: ./strillone dead-letters list --state open --topic store
            """);
  }

  @Test
  void deadLettersThatNobodyCanCountAreNotCalledNone() {
    new StatusPrinter(terminal.console()).table(status(BUSY.parts().getFirst(), 0));

    assertThat(terminal.out()).endsWith("Dead letters\n    store-service does not tell\n");
  }

  @Test
  void programsGetOneLineWhoseKeysKeepTheirOrder() throws JsonProcessingException {
    new StatusPrinter(terminal.console()).json(BUSY);

    assertThat(terminal.out())
        .isEqualTo(
            "{\"dataDirectory\":\"/data\",\"parts\":["
                + "{\"name\":\"kafka\",\"state\":\"up\",\"pid\":7,\"address\":\"127.0.0.1:9092\"},"
                + "{\"name\":\"store-service\",\"state\":\"starting\",\"pid\":8,\"address\":\"http://127.0.0.1:8080\"}],"
                + "\"lag\":{\"enrich-service\":0,\"store-service\":1},\"quarantined\":2,"
                + "\"outcomes\":{"
                + "\"enrich articles\":{\"received\":7,\"dead_lettered\":0,\"enriched\":5,\"addsUp\":false},"
                + "\"ingest articles\":{\"published\":4},"
                + "\"ingest documents\":{\"received\":9,\"inFlight\":3,\"published\":5,\"refused\":1,\"addsUp\":true},"
                + "\"store articles\":{\"received\":1,\"inserted\":2,\"addsUp\":false}},"
                + "\"deadLetters\":{\"enrich\":0,\"store\":2}}\n");
  }

  @Test
  void aPartThatIsNotUpOrAKafkaThatIsSilentIsNotHealthy() {
    StackStatus.Part up = BUSY.parts().getFirst();

    assertThat(BUSY.healthy()).isFalse();
    assertThat(status(up, 5).healthy()).isTrue();
    assertThat(status(up, Lag.UNKNOWN).healthy()).isFalse();
  }

  private static StageCounts counts(
      @Nullable Long received, @Nullable Long inFlight, Map<String, Long> outcomes) {
    return new StageCounts(received, inFlight, new TreeMap<>(outcomes));
  }

  private static StackStatus status(StackStatus.Part part, long lag) {
    return new StackStatus(
        "/data",
        List.of(part),
        new TreeMap<>(Map.of("store-service", lag)),
        0,
        new TreeMap<>(),
        new TreeMap<>());
  }
}
