package dev.strillone.localstack.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a local stack keeps what has to outlive it. */
public record DataDirectory(Path root) {
  public DataDirectory {
    root = root.toAbsolutePath().normalize();
  }

  public Path kafka() {
    return root.resolve("kafka");
  }

  public Path postgres() {
    return root.resolve("postgres");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /** Files put here are ingested, and then moved to {@code processed} or {@code failed} beside it. */
  public Path inbox() {
    return root.resolve("inbox");
  }

  /** The log file of a part. */
  public Path log(String part) {
    return logs().resolve(part + ".log");
  }

  void create() {
    try {
      for (Path folder : List.of(kafka(), postgres(), logs(), inbox())) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new StackFailure(
          "the data directory " + root + " cannot be written: " + e.getMessage(), e);
    }
  }

  Path lock() {
    return root.resolve("lock");
  }

  Path state() {
    return root.resolve("running.json");
  }
}
