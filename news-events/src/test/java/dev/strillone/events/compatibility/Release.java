package dev.strillone.events.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The contract as it was when a version was released: a copy of its files, never edited. */
record Release(Path folder) {
  private static final Path ALL = Path.of("src/test/resources/released");
  private static final YAMLMapper YAML = new YAMLMapper();

  static List<Release> all() {
    return list(ALL).stream().map(Release::new).toList();
  }

  /** Names such as {@code schemas/article.enriched.v1.schema.json}. */
  List<String> files(String kind) {
    return list(folder.resolve(kind)).stream()
        .map(file -> kind + "/" + file.getFileName())
        .toList();
  }

  /** JSON or YAML. */
  JsonNode read(String file) {
    try {
      return YAML.readTree(Files.readAllBytes(folder.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes(String file) {
    try {
      return Files.readAllBytes(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
