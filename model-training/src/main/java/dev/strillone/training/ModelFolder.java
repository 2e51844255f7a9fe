package dev.strillone.training;

import dev.strillone.analysis.model.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes model files and, beside them, their manifest, which keeps what it says of the files not written anew. */
final class ModelFolder {
  private static final String VOCABULARY = "2023-10-24";
  private static final String MANIFEST = "manifest.properties";
  private static final String MODELS = "models=";

  private final Path folder;

  /** By file name its lines in the manifest. */
  private final Map<String, List<String>> entries = new TreeMap<>();

  private final StringBuilder summary = new StringBuilder();

  ModelFolder(Path folder) {
    this.folder = folder;
  }

  /** Takes over what an earlier run wrote there; a run that makes every file has no need to. */
  void keep() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(MANIFEST));
    for (String line : lines) {
      if (line.startsWith(MODELS)) {
        for (String name : line.substring(MODELS.length()).split(",", -1)) {
          entries.put(name, lines.stream().filter(other -> other.startsWith(name + ".")).toList());
        }
      }
    }
  }

  void put(String name, byte[] bytes, String sources, String figures) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(name), bytes);
    String sha256 = ModelStore.sha256(bytes);
    entries.put(
        name,
        List.of(
            name + ".sha256=" + sha256,
            // the version of a model is its content: two models of one version are the same model
            name + ".version=" + ModelStore.FORMAT + "-" + sha256.substring(0, 12),
            name + ".bytes=" + bytes.length,
            name + ".data=" + sources,
            name + ".figures=" + figures));
    summary.append(String.format(Locale.ROOT, "%s %d bytes%n", name, bytes.length));
  }

  void finish() throws IOException {
    List<String> manifest = new ArrayList<>();
    manifest.add("# Written by dev.strillone.training.Train; not to be edited by hand.");
    manifest.add("format=" + ModelStore.FORMAT);
    manifest.add("vocabulary=" + VOCABULARY);
    manifest.add(MODELS + String.join(",", entries.keySet()));
    entries.values().forEach(manifest::addAll);
    Files.writeString(folder.resolve(MANIFEST), String.join("\n", manifest) + "\n");
  }

  String summary() {
    return summary.toString().strip();
  }
}
