package dev.strillone.training;

import dev.strillone.analysis.model.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes model files and, beside them, their manifest. */
final class ModelFolder {
  private static final String VOCABULARY = "2023-10-24";
  private static final String MANIFEST = "manifest.properties";
  private static final String MODELS = "models=";

  private final Path folder;
  private final Map<String, List<String>> linesByName = new LinkedHashMap<>();
  private final StringBuilder summary = new StringBuilder();

  ModelFolder(Path folder) {
    this.folder = folder;
  }

  /** Keeps the entries of the manifest that is there: what is not put anew stays as it was. */
  void keepOthers() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(MANIFEST));
    for (String line : lines) {
      if (line.startsWith(MODELS)) {
        for (String name : line.substring(MODELS.length()).split(",", -1)) {
          linesByName.put(
              name, lines.stream().filter(each -> each.startsWith(name + ".")).toList());
        }
      }
    }
  }

  void put(String name, byte[] bytes, String sources, String figures) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(name), bytes);
    String sha256 = ModelStore.sha256(bytes);
    List<String> lines = new ArrayList<>();
    lines.add(name + ".sha256=" + sha256);
    // the version of a model is its content: two models of one version are the same model
    lines.add(name + ".version=" + ModelStore.FORMAT + "-" + sha256.substring(0, 12));
    lines.add(name + ".bytes=" + bytes.length);
    lines.add(name + ".data=" + sources);
    lines.add(name + ".figures=" + figures);
    linesByName.put(name, lines);
    summary.append(String.format(Locale.ROOT, "%s %d bytes%n", name, bytes.length));
  }

  void finish() throws IOException {
    List<String> manifest = new ArrayList<>();
    manifest.add("# Written by dev.strillone.training.Train; not to be edited by hand.");
    manifest.add("format=" + ModelStore.FORMAT);
    manifest.add("vocabulary=" + VOCABULARY);
    manifest.add(MODELS + String.join(",", linesByName.keySet()));
    linesByName.values().forEach(manifest::addAll);
    Files.writeString(folder.resolve(MANIFEST), String.join("\n", manifest) + "\n");
  }

  String summary() {
    return summary.toString().strip();
  }
}
