package dev.strillone.localstack.supervise;

import dev.strillone.localstack.Ports;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A service as a process.
 *
 * @param name such as {@code ingest-service}
 * @param command program and arguments
 * @param port where it answers HTTP, readiness included
 * @param environment added to this process's
 */
public record ServiceSpec(
    String name, List<String> command, int port, Map<String, String> environment) {
  public ServiceSpec {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  public URI url() {
    return URI.create("http://" + Ports.HOST + ":" + port);
  }
}
