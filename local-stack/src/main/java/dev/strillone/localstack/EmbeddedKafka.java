package dev.strillone.localstack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker in this JVM: one KRaft node, broker and controller in one, on the loopback interface only. What it
 * holds stays in its directory, so that the next start finds it again.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final int NODE = 1;
  private static final int MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker and returns when it accepts clients.
   *
   * @param dir where its data lives; made and formatted when empty
   * @param port where it listens, 0 for any free port
   * @throws IllegalStateException where the port is taken
   */
  public static EmbeddedKafka start(Path dir, int port) {
    int chosen = Ports.orFree(port);
    if (!Ports.isFree(chosen)) {
      throw new IllegalStateException("port " + chosen + " for Kafka is taken by another program");
    }
    format(dir);
    KafkaRaftServer server =
        new KafkaRaftServer(
            KafkaConfig.fromProps(settings(dir, chosen, Ports.free()), false), Time.SYSTEM);
    server.startup();
    return new EmbeddedKafka(server, chosen);
  }

  /** Such as {@code 127.0.0.1:9092}. */
  public String bootstrapServers() {
    return Ports.HOST + ":" + port;
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path dir) {
    if (Files.exists(dir.resolve("meta.properties"))) {
      return;
    }
    try (PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      Files.createDirectories(dir);
      new Formatter()
          .setNodeId(NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(dir.toString())
          .setMetadataLogDirectory(dir.toString())
          .setControllerListenerName("CONTROLLER")
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setUnstableFeatureVersionsEnabled(false)
          .setPrintStream(silent)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException("Kafka's directory " + dir + " cannot be written", e);
    } catch (Exception e) { // what Formatter.run declares
      throw new IllegalStateException("Kafka's directory " + dir + " cannot be formatted", e);
    }
  }

  private static Properties settings(Path dir, int port, int controllerPort) {
    String broker = "PLAINTEXT://" + Ports.HOST + ":" + port;
    String controller = Ports.HOST + ":" + controllerPort;
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", String.valueOf(NODE));
    settings.put("controller.quorum.voters", NODE + "@" + controller);
    settings.put("listeners", broker + ",CONTROLLER://" + controller);
    settings.put("advertised.listeners", broker);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", dir.toString());
    settings.put("message.max.bytes", String.valueOf(MAX_MESSAGE_BYTES));
    settings.put("replica.fetch.max.bytes", String.valueOf(MAX_MESSAGE_BYTES));
    // a topic exists because the contract names it, never by a slip in a client's settings
    settings.put("auto.create.topics.enable", "false");
    // one broker: no replicas, and groups start at once
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "3");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "3");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    // what a killed producer left open holds back every read_committed reader: look for it often
    settings.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    // a laptop: few threads, small buffers, small index files
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("num.recovery.threads.per.data.dir", "2");
    settings.put("background.threads", "2");
    settings.put("log.cleaner.dedupe.buffer.size", "4194304");
    settings.put("log.segment.bytes", String.valueOf(128 * 1024 * 1024));
    settings.put("log.index.size.max.bytes", String.valueOf(1024 * 1024));
    return settings;
  }
}
