package dev.strillone.system;

import dev.strillone.system.fault.Signal;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** One of the example consumers at work on a topic, in a group of its own. Started again, it goes on. */
final class RunningClient implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 90;

  private final Client client;
  private final Kafka kafka;
  private final String topic;
  private final String group;
  private final Path dir;
  private int starts;
  private @Nullable Process process;

  RunningClient(Client client, Kafka kafka, String topic, Path dir) throws IOException {
    this.client = client;
    this.kafka = kafka;
    this.topic = topic;
    this.group = "example-" + client.name().toLowerCase(Locale.ROOT) + "-" + topic;
    this.dir = Files.createDirectories(dir.resolve(group));
    if (client.writesToATopic()) {
      kafka.create(Client.output(group), 3);
    }
  }

  Client client() {
    return client;
  }

  RunningClient start() throws IOException {
    starts++;
    process =
        new ProcessBuilder(
                client.command(kafka.bootstrapServers(), group, dir.resolve("results"), topic))
            .redirectErrorStream(true)
            .redirectOutput(log())
            .start();
    return this;
  }

  /** With all that it started, as the end of a machine would. */
  void kill() {
    Signal.STOP.toAll(process.toHandle());
    Signal.KILL.toAll(process.toHandle());
    process.onExit().join();
  }

  /** @throws AssertionError with what it said, if it has ended */
  void assertRunning() {
    assertThat(process.isAlive()).as("%s runs; it said: %s", client, said()).isTrue();
  }

  /** The idempotency keys of what is done, in the order in which it was done. */
  List<String> done() {
    if (client.writesToATopic()) {
      return kafka.read(Client.output(group)).stream().map(r -> key(r.headers())).toList();
    }
    Path results = dir.resolve("results");
    if (!Files.exists(results)) {
      return List.of();
    }
    return lines(results).stream().map(line -> line.substring(0, line.indexOf('\t'))).toList();
  }

  /** How many events it had before and got again, since it was started last. */
  long cameAgain() {
    return lines(log().toPath()).stream().filter(line -> line.startsWith("came again")).count();
  }

  /** The sum of the offsets that it has committed. */
  long committed() {
    if (!client.isInAGroup()) {
      Path offsets = dir.resolve("results.offsets");
      return Files.exists(offsets)
          ? lines(offsets).stream().mapToLong(l -> Long.parseLong(l.split(" ", 2)[1])).sum()
          : 0;
    }
    return kafka.progressOfGroup(group, topic);
  }

  /** What it wrote to its terminal since it was started last. */
  String said() {
    return String.join("\n", lines(log().toPath()));
  }

  /** Waits for its end. */
  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .as("%s ends by itself; it said: %s", client, said())
        .isTrue();
    return process.exitValue();
  }

  static String key(Headers headers) {
    return text(headers, "ce_source") + " " + text(headers, "ce_id");
  }

  private static String text(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), UTF_8);
  }

  private File log() {
    return dir.resolve("log-" + starts).toFile();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (process != null) {
      kill();
    }
  }

  @Override
  public String toString() {
    return client.name();
  }
}
