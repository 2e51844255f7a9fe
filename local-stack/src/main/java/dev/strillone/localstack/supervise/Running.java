package dev.strillone.localstack.supervise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What runs on a data directory: the file {@code running.json} in it, for other commands and for the run after a crash.
 *
 * @param stack the process that holds Kafka and supervises the others
 */
public record Running(ProcessId stack, List<Part> parts) {
  public static final String KAFKA = "kafka";
  public static final String POSTGRES = "postgres";

  private static final ObjectMapper JSON = new ObjectMapper();

  public Running {
    parts = List.copyOf(parts);
  }

  /**
   * One part.
   *
   * @param address Kafka's bootstrap servers, PostgreSQL's JDBC URL, a service's base URL
   * @param log its log file
   */
  public record Part(String name, ProcessId process, String address, String log) {}

  public Part part(String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no part named " + name));
  }

  /** What runs on this data directory, where its stack is alive and completely started. */
  public static Optional<Running> find(DataDirectory data) {
    return read(data).filter(running -> running.stack().alive().isPresent());
  }

  /** The last written state, of a stack that may be gone. */
  static Optional<Running> read(DataDirectory data) {
    try {
      if (!Files.exists(data.state())) {
        return Optional.empty();
      }
      return Optional.of(JSON.readValue(data.state().toFile(), Running.class));
    } catch (JsonProcessingException e) {
      return Optional.empty(); // cut short by a full disk; then there is nothing to learn from it
    } catch (IOException e) {
      throw new StackFailure(data.state() + " cannot be read", e);
    }
  }

  void write(DataDirectory data) {
    Path fresh = data.state().resolveSibling("running.json.new");
    try {
      JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), this);
      Files.move(
          fresh, data.state(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StackFailure(data.state() + " cannot be written", e);
    }
  }

  static void delete(DataDirectory data) {
    try {
      Files.deleteIfExists(data.state());
    } catch (IOException e) {
      throw new StackFailure(data.state() + " cannot be deleted", e);
    }
  }
}
