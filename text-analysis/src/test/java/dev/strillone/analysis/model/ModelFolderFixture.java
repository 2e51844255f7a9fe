package dev.strillone.analysis.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The shipped model files in memory, to be spoilt. */
final class ModelFolderFixture implements ModelFiles {
  static final String MANIFEST = "manifest.properties";
  static final List<String> MODELS =
      List.of(
          "gazetteer.bin",
          "word-classes-en.bin",
          "entities-it.bin",
          "entities-en.bin",
          "topics.bin",
          "words-it.bin",
          "words-en.bin",
          "aliases.bin",
          "mediatopics.bin");

  private final Map<String, byte[]> files = new HashMap<>();

  ModelFolderFixture() throws IOException {
    for (String name : MODELS) {
      files.put(name, shipped(name));
    }
    files.put(MANIFEST, shipped(MANIFEST));
  }

  private static byte[] shipped(String name) throws IOException {
    try (InputStream in = ModelFiles.shipped().open(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  void remove(String name) {
    files.remove(name);
  }

  /** Changes a file behind the manifest's back. */
  void spoil(String name, UnaryOperator<byte[]> change) {
    files.computeIfPresent(name, (file, bytes) -> change.apply(bytes.clone()));
  }

  /** Changes a file and enters its new hash, so that what reads it has to notice. */
  void replace(String name, byte[] bytes) {
    String before = ModelStore.sha256(Objects.requireNonNull(files.put(name, bytes), name));
    manifest(before, ModelStore.sha256(bytes));
  }

  void manifest(String before, String after) {
    spoil(
        MANIFEST,
        bytes ->
            new String(bytes, StandardCharsets.UTF_8)
                .replace(before, after)
                .getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public @Nullable InputStream open(String name) {
    byte[] bytes = files.get(name);
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }
}
