package dev.strillone.system.fault;

import dev.strillone.system.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks every ten seconds at what each service takes of the machine. */
final class Vitals implements AutoCloseable {
  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final long PATIENCE_SECONDS = 5;
  private static final double MEBIBYTE = 1024 * 1024;
  private static final Pattern HEAP =
      Pattern.compile("(?m)^jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} (\\S+)$");
  private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");
  private static final Pattern THREADS = Pattern.compile("(?m)^Threads:\\s+(\\d+)$");

  private final Trial trial;
  private final long begin = System.nanoTime();
  private final List<Sample> samples = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * A process at a moment.
   *
   * @param heap used right after a collection, in MiB: what lives
   * @param resident in MiB
   */
  record Sample(
      double seconds,
      Stage stage,
      long pid,
      double heap,
      double resident,
      double threads,
      double files) {}

  private Vitals(Trial trial) {
    this.trial = trial;
  }

  static Vitals of(Trial trial) {
    Vitals vitals = new Vitals(trial);
    Thread.ofVirtual().name("vitals").start(vitals::watch);
    return vitals;
  }

  synchronized List<Sample> samples() {
    return List.copyOf(samples);
  }

  private void watch() {
    try {
      do {
        for (Stage stage : Stage.values()) {
          look(stage).ifPresent(this::add);
        }
      } while (!closed.await(LOOK.toSeconds(), TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void add(Sample sample) {
    samples.add(sample);
  }

  /** Of its first instance; empty while that starts or stands still. */
  private Optional<Sample> look(Stage stage) throws InterruptedException {
    Instance instance = trial.fleet(stage).instance(0);
    OptionalLong pid = instance.pid();
    if (pid.isEmpty()) {
      return Optional.empty();
    }
    Path process = Path.of("/proc", String.valueOf(pid.getAsLong()));
    try {
      collect(pid.getAsLong());
      Http.Answer metrics = Http.get(instance.spec().url().resolve("/q/metrics"));
      String status = Files.readString(process.resolve("status"));
      double heap = HEAP.matcher(metrics.body()).results().mapToDouble(Vitals::number).sum();
      return Optional.of(
          new Sample(
              (System.nanoTime() - begin) / 1e9,
              stage,
              pid.getAsLong(),
              heap / MEBIBYTE,
              number(RESIDENT, status) / 1024,
              number(THREADS, status),
              files(process.resolve("fd"))));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** Else what nobody has collected yet would look like growth: with little to do that takes minutes. */
  private static void collect(long pid) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(jcmd.toString(), String.valueOf(pid), "GC.run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("it does not answer");
    }
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  private static double number(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? number(matcher.toMatchResult()) : 0;
  }

  private static double number(MatchResult found) {
    return Double.parseDouble(found.group(1));
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
