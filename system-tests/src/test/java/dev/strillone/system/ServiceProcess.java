package dev.strillone.system;

import dev.strillone.localstack.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A service beside the stack, or without one. */
final class ServiceProcess implements AutoCloseable {
  private final String service;
  private final Map<String, String> environment;
  private final Path log;
  private final int port = Ports.free();
  private Process process;

  /**
   * @param environment its settings
   * @param dir for its log
   */
  ServiceProcess(String service, Map<String, String> environment, Path dir) throws IOException {
    this.service = service;
    this.environment = new HashMap<>(environment);
    this.log = dir.resolve(service + "-" + port + ".log");
    this.environment.put("QUARKUS_HTTP_HOST", Ports.HOST);
    this.environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    this.process = launch();
  }

  /** A process that has ended is replaced. */
  void startAgain() throws IOException {
    process = launch();
  }

  Process process() {
    return process;
  }

  URI address() {
    return URI.create("http://" + Ports.HOST + ":" + port);
  }

  boolean isReady() {
    try {
      return Http.get(address().resolve("/q/health/ready")).status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  boolean says(String text) throws IOException {
    return Files.readString(log).contains(text);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private Process launch() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-jar",
            Pipeline.projectRoot()
                .resolve(service)
                .resolve("target/quarkus-app/quarkus-run.jar")
                .toString());
    builder.environment().putAll(environment);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }
}
