package dev.strillone.localstack.supervise;

import dev.strillone.localstack.ChildJvm;
import dev.strillone.localstack.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class LocalStackIT {
  private static final Backoff QUICK =
      new Backoff(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMinutes(1));

  @TempDir Path dir;
  private final RecordedProgress progress = new RecordedProgress();

  @Test
  void aKilledServiceIsStartedAgain() {
    try (LocalStack stack = LocalStack.start(config(dir, "first", "second"), progress)) {
      ProcessId killed = stack.running().part("first").process();

      killed.alive().orElseThrow().destroyForcibly();

      await()
          .untilAsserted(
              () -> {
                Running written = Running.find(new DataDirectory(dir)).orElseThrow();
                assertThat(written.part("first").process()).isNotEqualTo(killed);
                assertThat(written.part("first").process().alive()).isPresent();
              });
      assertThat(progress.told).contains("ended first 137");
    }
  }

  @Test
  void closingLeavesNothingBehind() {
    LocalStack stack = LocalStack.start(config(dir, "first", "second"), progress);
    Running before = stack.running();

    stack.close();

    assertThat(before.parts())
        .extracting(Running.Part::name)
        .containsExactlyInAnyOrder("kafka", "postgres", "first", "second");
    assertThat(before.parts())
        .filteredOn(part -> !part.name().equals(Running.KAFKA))
        .allSatisfy(part -> assertThat(part.process().alive()).isEmpty());
    assertThat(Running.read(new DataDirectory(dir))).isEmpty();
  }

  @Test
  void aSecondRunOnTheSameDirectoryIsRefusedPlainly() {
    try (LocalStack first = LocalStack.start(config(dir, "first"), progress)) {
      assertThatThrownBy(() -> LocalStack.start(config(dir, "first"), progress))
          .isInstanceOf(StackFailure.class)
          .hasMessageContaining(
              "is running on %s already (process %d)", dir, first.running().stack().pid());
    }
  }

  @Test
  void aServiceThatEndsEarlyIsShownWithTheEndOfItsLog() {
    assertThatThrownBy(() -> LocalStack.start(config(dir, "refuse"), progress))
        .isInstanceOf(StackFailure.class)
        .hasMessageContaining("refuse ended with exit code 3 before it was ready")
        .hasMessageContaining("the moon is in the wrong house");
  }

  @Test
  void servicesOfAKilledStackAreStoppedByTheNextRun() throws Exception {
    ServiceSpec spec = fake("orphan");
    ProcessBuilder builder = new ProcessBuilder(spec.command());
    builder.environment().putAll(spec.environment());
    Process orphan = builder.start();
    Running.Part part =
        new Running.Part(
            "orphan", ProcessId.of(orphan.toHandle()), spec.url().toString(), "orphan.log");
    new Running(new ProcessId(999_999_999, 0), List.of(part)).write(new DataDirectory(dir));

    try (LocalStack stack = LocalStack.start(config(dir, "first"), progress)) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(stack.running().part("first").process().alive()).isPresent();
    }
  }

  private static StackConfig config(Path dir, String... services) {
    return new StackConfig(
        new DataDirectory(dir),
        Port.any(),
        Port.any(),
        backing -> List.of(services).stream().map(LocalStackIT::fake).toList(),
        QUICK,
        Duration.ofSeconds(30));
  }

  private static ServiceSpec fake(String name) {
    int port = Ports.free();
    return new ServiceSpec(
        name,
        ChildJvm.command(FakeService.class, name),
        port,
        Map.of("QUARKUS_HTTP_PORT", String.valueOf(port)));
  }
}
