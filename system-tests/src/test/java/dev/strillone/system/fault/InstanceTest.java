package dev.strillone.system.fault;

import dev.strillone.localstack.supervise.ServiceSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The supervisor of the fault tests, with a process that does nothing. */
class InstanceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path dir;
  private Instance instance;

  @BeforeEach
  void start() {
    List<String> command = List.of("sleep", "600");
    instance = new Instance(new ServiceSpec("nothing", command, 1, Map.of()), dir.resolve("log"));
    instance.start();
  }

  @AfterEach
  void stop() {
    instance.letGo(Signal.KILL);
  }

  @Test
  void whatIsKilledIsStartedAgainAndNobodyIsBlamed() {
    ProcessHandle first = only();

    instance.signal(Signal.KILL);

    await(() -> !mine().contains(first) && mine().size() == 1);
    assertThat(instance.endsByItself()).isZero();
  }

  @Test
  void whatEndsByItselfIsCounted() {
    ProcessHandle first = only();

    first.destroyForcibly();

    await(() -> !mine().contains(first) && mine().size() == 1);
    assertThat(instance.endsByItself()).isEqualTo(1);
  }

  @Test
  void whatIsWantedAgainAtOnceRunsOnce() throws InterruptedException {
    instance.letGo(Signal.KILL);
    instance.awaitEnd(PATIENCE);
    instance.start();

    // by the time that it is back for the second time, a supervisor left over from the first life
    // has acted
    for (int time = 0; time < 2; time++) {
      List<ProcessHandle> before = mine();
      instance.signal(Signal.KILL);
      await(() -> mine().stream().anyMatch(process -> !before.contains(process)));
    }

    assertThat(mine()).hasSize(1);
  }

  private static ProcessHandle only() {
    assertThat(mine()).hasSize(1);
    return mine().getFirst();
  }

  private static List<ProcessHandle> mine() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .filter(child -> child.info().command().orElse("").endsWith("sleep"))
        .toList();
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).until(condition);
  }
}
