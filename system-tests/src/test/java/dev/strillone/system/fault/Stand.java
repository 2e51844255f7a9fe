package dev.strillone.system.fault;

import dev.strillone.localstack.Ports;
import dev.strillone.localstack.Topics;
import dev.strillone.localstack.supervise.DataDirectory;
import dev.strillone.localstack.supervise.Port;
import dev.strillone.localstack.supervise.ServiceSpec;
import dev.strillone.localstack.supervise.StackConfig;
import dev.strillone.localstack.supervise.StrilloneServices;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** All of Strillone as processes: a broker, a database, and one instance of each service to begin with. */
final class Stand implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration END = Duration.ofSeconds(30);

  /** The folder of the database. */
  static final String POSTGRES = "postgres";

  /** The folder of the first ingest-service, where files are dropped. */
  static final String FOLDER = StrilloneServices.INGEST + "-0";

  private final Path dir;
  private final Setup setup;
  private final String bootstrapServers;
  private final Instance broker;
  private final Database database;
  private final Fleet ingest;
  private final Fleet enrich;
  private final Fleet store;
  private final Thread hook = new Thread(this::stop);

  private Stand(Path dir, Path logs, Setup setup, int brokerPort) {
    this.dir = dir;
    this.setup = setup;
    this.bootstrapServers = Ports.HOST + ":" + brokerPort;
    this.broker =
        new Instance(
            new ServiceSpec(
                "kafka",
                BrokerMain.command(dir.resolve("kafka"), brokerPort),
                brokerPort,
                Map.of()),
            logs.resolve("kafka.log"));
    this.database = Database.start(dir.resolve(POSTGRES));
    this.ingest = fleet(StrilloneServices.INGEST, logs);
    this.enrich = fleet(StrilloneServices.ENRICH, logs);
    this.store = fleet(StrilloneServices.STORE, logs);
  }

  /**
   * Returns when everything is ready.
   *
   * @param dir for its data
   * @param logs where each process writes what it says
   */
  static Stand start(Path dir, Path logs, Setup setup) throws IOException {
    Files.createDirectories(dir);
    Files.createDirectories(logs);
    Stand stand = new Stand(dir, logs, setup, Ports.free());
    Runtime.getRuntime().addShutdownHook(stand.hook);
    try {
      stand.broker.start();
      Awaitility.await().atMost(START).until(() -> !Ports.isFree(stand.broker.spec().port()));
      Topics.create(stand.bootstrapServers);
      for (Fleet fleet : new Fleet[] {stand.ingest, stand.enrich, stand.store}) {
        fleet.scale(1, Signal.TERM);
      }
      for (Fleet fleet : new Fleet[] {stand.ingest, stand.enrich, stand.store}) {
        fleet.awaitReady();
      }
      return stand;
    } catch (RuntimeException e) {
      stand.close();
      throw e;
    }
  }

  String bootstrapServers() {
    return bootstrapServers;
  }

  /** Where documents can be posted: all instances that are wanted now. */
  List<URI> ingestUrls() {
    return ingest.urls();
  }

  /** Where files are dropped. */
  Path inbox() {
    return new DataDirectory(dir.resolve(FOLDER)).inbox();
  }

  Instance broker() {
    return broker;
  }

  Database database() {
    return database;
  }

  Fleet ingest() {
    return ingest;
  }

  Fleet enrich() {
    return enrich;
  }

  Fleet store() {
    return store;
  }

  /** How often a process ended without being told to. */
  int endsByItself() {
    return broker.endsByItself()
        + ingest.endsByItself()
        + enrich.endsByItself()
        + store.endsByItself();
  }

  private Fleet fleet(String name, Path logs) {
    return new Fleet(number -> spec(name, number), logs);
  }

  /** Each with its own ports and folders, as on machines of their own. */
  private ServiceSpec spec(String name, int number) {
    Path own = dir.resolve(name + "-" + number);
    StackConfig.Backing backing =
        new StackConfig.Backing(
            bootstrapServers,
            database.jdbcUrl(),
            database.user(),
            database.password(),
            new DataDirectory(own));
    ServiceSpec plain =
        new StrilloneServices(
                Path.of(System.getProperty("project.root")), Port.any(), Port.any(), Port.any())
            .on(backing).stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow();
    Map<String, String> environment = new HashMap<>(plain.environment());
    environment.put("KAFKA_STREAMS_STATE_DIR", own.resolve("streams").toString());
    return setup
        .services()
        .apply(new ServiceSpec(name, plain.command(), plain.port(), environment));
  }

  private void stop() {
    ingest.close();
    enrich.close();
    store.close();
    broker.letGo(Signal.KILL);
    database.close();
  }

  @Override
  public void close() {
    stop();
    Runtime.getRuntime().removeShutdownHook(hook);
    try {
      broker.awaitEnd(END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
