package dev.strillone.localstack.supervise;

import dev.strillone.localstack.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The three services of Strillone, with the very jars that the images hold.
 *
 * @param home the project's root, where they were built
 */
public record StrilloneServices(Path home, Port ingestPort, Port enrichPort, Port storePort)
    implements StackConfig.Services {
  public static final String INGEST = "ingest-service";
  public static final String ENRICH = "enrich-service";
  public static final String STORE = "store-service";

  /** Quick to start rather than fastest in the long run; two cores have better to do than to compile twice. */
  private static final List<String> LIGHT =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          // half a service, whose threads died of it one by one, would be found by nobody
          "-XX:+ExitOnOutOfMemoryError");

  /** Tagging is where the computing is: here the full compiler pays. */
  private static final List<String> TAGGING = List.of("-XX:+UseSerialGC", "-Xmx768m");

  /**
   * The command of an enrich-service beside those of a stack.
   *
   * @param home the project's root, where it was built
   */
  public static List<String> enrichCommand(Path home) {
    return command(home, ENRICH, TAGGING);
  }

  @Override
  public List<ServiceSpec> on(StackConfig.Backing backing) {
    int store = storePort.choose(STORE);
    Map<String, String> published =
        Map.of("STRILLONE_CONTRACT_URL", "http://" + Ports.HOST + ":" + store);
    return List.of(
        service(
            INGEST,
            ingestPort.choose(INGEST),
            with(LIGHT, "-Xmx256m"),
            both(
                published,
                Map.of(
                    "STRILLONE_INGEST_FOLDER_PATH",
                    backing.data().root().toString(),
                    "STRILLONE_INGEST_QUARANTINE_DIR",
                    backing.data().root().resolve("quarantine").toString())),
            backing),
        service(ENRICH, enrichPort.choose(ENRICH), TAGGING, published, backing),
        service(
            STORE,
            store,
            with(LIGHT, "-Xmx256m"),
            Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", backing.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", backing.user(),
                "QUARKUS_DATASOURCE_PASSWORD", backing.password(),
                // who tries webhooks out receives them on this machine, which alone reaches the
                // service
                "STRILLONE_WEBHOOKS_ALLOW_HTTP", "true",
                "STRILLONE_WEBHOOKS_ALLOWED_NETWORKS", "127.0.0.0/8,::1/128"),
            backing));
  }

  private ServiceSpec service(
      String name,
      int port,
      List<String> options,
      Map<String, String> own,
      StackConfig.Backing backing) {
    Map<String, String> environment = new HashMap<>(own);
    environment.put("KAFKA_BOOTSTRAP_SERVERS", backing.bootstrapServers());
    environment.put("QUARKUS_HTTP_HOST", Ports.HOST);
    environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    return new ServiceSpec(name, command(home, name, options), port, environment);
  }

  private static List<String> command(Path home, String service, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(options);
    command.addAll(List.of("-jar", jar(home, service).toString()));
    return command;
  }

  private static Path jar(Path home, String service) {
    Path jar = home.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new StackFailure(service + " is not built: " + jar + " is missing");
    }
    return jar;
  }

  private static Map<String, String> both(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }

  private static List<String> with(List<String> options, String heap) {
    List<String> all = new ArrayList<>(options);
    all.add(heap);
    return all;
  }
}
