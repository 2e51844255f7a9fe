package dev.strillone.system.fault;

import dev.strillone.localstack.supervise.ServiceSpec;
import dev.strillone.system.fault.Finding.Kind;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What watches the promises, watched: with one safeguard taken away, the same faults have to come out red. */
@Tag("mutations")
class MutationIT {
  private static final Duration SILENCE = Duration.ofSeconds(25);
  private static final int KILLS = 3;

  @TempDir Path dir;

  @Test
  @DisplayName("ingest-service with acks=1 and no idempotence doubles when the broker stands still")
  void acknowledgedByOneAlone() throws Exception {
    List<Finding> found =
        play(
            "acks-1",
            "ingest-service with acks=1 and no idempotence",
            Setup.PLAIN.changed(Stage.INGEST, this::careless),
            trial -> {
              Instance broker = trial.stand().broker();
              for (double share : new double[] {0.3, 0.6}) {
                trial.at(share);
                trial.during(
                    SILENCE,
                    "SIGSTOP of the broker",
                    () -> broker.signal(Signal.STOP),
                    () -> broker.signal(Signal.CONT));
              }
            });

    assertThat(found).extracting(Finding::kind).contains(Kind.DOUBLED);
  }

  @Test
  @DisplayName("store-service that commits before it writes loses when it is killed")
  void committedBeforeWritten() throws Exception {
    String early =
        """
        -Dmp.messaging.incoming.enriched.commit-strategy=ignore
        -Dmp.messaging.incoming.enriched.enable.auto.commit=true
        -Dmp.messaging.incoming.enriched.auto.commit.interval.ms=100
        """
            .replace('\n', ' ');
    List<Finding> found =
        play(
            "commit-first",
            "store-service that commits before it writes",
            Setup.PLAIN.with(Stage.STORE, Map.of("JAVA_TOOL_OPTIONS", early)),
            kills(Stage.STORE));

    assertThat(found).extracting(Finding::kind).contains(Kind.LOST);
  }

  @Test
  @DisplayName("enrich-service at least once doubles when it is killed")
  void atLeastOnce() throws Exception {
    Map<String, String> settings =
        Map.of(
            "KAFKA_STREAMS_PROCESSING_GUARANTEE",
            "at_least_once",
            // Kafka's own default for this guarantee is 30 s; a short one hides most of it
            "KAFKA_STREAMS_COMMIT_INTERVAL_MS",
            "5000");
    List<Finding> found =
        play(
            "at-least-once",
            "enrich-service at least once",
            Setup.PLAIN.with(Stage.ENRICH, settings),
            kills(Stage.ENRICH));

    assertThat(found).extracting(Finding::kind).contains(Kind.DOUBLED);
  }

  private static List<Finding> play(String name, String title, Setup setup, Trial.Scenario scenario)
      throws Exception {
    return Matrix.findings(Path.of("target", "mutations", name), title, setup, scenario);
  }

  private static Trial.Scenario kills(Stage stage) {
    return trial ->
        trial.along(stage, KILLS, "kill -9", () -> trial.fleet(stage).signal(Signal.KILL));
  }

  /** No setting can take these two away from it. */
  private ServiceSpec careless(ServiceSpec ingest) {
    CodeTransform change =
        (builder, element) -> {
          if (element instanceof ConstantInstruction constant
              && constant.constantValue().equals("all")) {
            builder.loadConstant("1");
          } else if (element instanceof ConstantInstruction constant
              && constant.opcode() == Opcode.ICONST_1) {
            builder.iconst_0(); // the only one is that of enable.idempotence
          } else {
            builder.with(element);
          }
        };
    return Mutant.of(
        ingest, dir.resolve("ingest"), "dev/strillone/ingest/publish/Producers", change);
  }
}
