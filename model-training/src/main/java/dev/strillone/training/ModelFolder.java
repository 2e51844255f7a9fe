package dev.strillone.training;

import dev.strillone.analysis.model.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes model files and, beside them, their manifest. */
final class ModelFolder {
  private static final String VOCABULARY = "2023-10-24";
  private static final String MANIFEST = "manifest.properties";

  private final Path folder;
  private final List<String> names = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder summary = new StringBuilder();

  ModelFolder(Path folder) {
    this.folder = folder;
  }

  void put(String name, byte[] bytes, String sources, String figures) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(name), bytes);
    String sha256 = ModelStore.sha256(bytes);
    names.add(name);
    lines.add(name + ".sha256=" + sha256);
    // the version of a model is its content: two models of one version are the same model
    lines.add(name + ".version=" + ModelStore.FORMAT + "-" + sha256.substring(0, 12));
    lines.add(name + ".bytes=" + bytes.length);
    lines.add(name + ".data=" + sources);
    lines.add(name + ".figures=" + figures);
    summary.append(String.format(Locale.ROOT, "%s %d bytes%n", name, bytes.length));
  }

  /** Goes on from the manifest that the folder has: what is put then takes its place, all else stays. */
  void keepOthers(String replaced) throws IOException {
    for (String line : Files.readAllLines(folder.resolve(MANIFEST))) {
      if (line.startsWith("models=")) {
        names.addAll(List.of(line.substring("models=".length()).split(",", -1)));
        names.remove(replaced);
      } else if (names.stream().anyMatch(name -> line.startsWith(name + "."))) {
        lines.add(line);
      }
    }
  }

  void finish() throws IOException {
    List<String> manifest = new ArrayList<>();
    manifest.add("# Written by dev.strillone.training.Train; not to be edited by hand.");
    manifest.add("format=" + ModelStore.FORMAT);
    manifest.add("vocabulary=" + VOCABULARY);
    manifest.add("models=" + String.join(",", names));
    manifest.addAll(lines);
    Files.writeString(folder.resolve(MANIFEST), String.join("\n", manifest) + "\n");
  }

  String summary() {
    return summary.toString().strip();
  }
}
