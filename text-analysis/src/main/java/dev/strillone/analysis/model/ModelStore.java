package dev.strillone.analysis.model;

import dev.strillone.analysis.ModelInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * The shipped models. {@code manifest.properties} stands beside them and gives every file's SHA-256, version, data and
 * figures; a file that does not match it is not used.
 */
public final class ModelStore {
  /** Version of the manifest and of the features that the models were trained with. */
  public static final String FORMAT = "3";

  private static final String MANIFEST = "manifest.properties";

  private final ModelFiles files;
  private final Properties manifest;

  private ModelStore(ModelFiles files, Properties manifest) {
    this.files = files;
    this.manifest = manifest;
  }

  /** Opens the manifest; {@link ModelLoadException} when it is missing or of another format. */
  public static ModelStore open(ModelFiles files) {
    Properties manifest = new Properties();
    try {
      manifest.load(new StringReader(new String(bytes(files, MANIFEST), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new ModelLoadException(MANIFEST, "it cannot be read (" + e.getMessage() + ")", e);
    }
    String format = manifest.getProperty("format", "absent");
    if (!FORMAT.equals(format)) {
      throw new ModelLoadException(
          MANIFEST, "its format is %s, this version reads %s".formatted(format, FORMAT), null);
    }
    return new ModelStore(files, manifest);
  }

  public String vocabularyVersion() {
    return manifest.getProperty("vocabulary", "");
  }

  public List<ModelInfo> models() {
    List<ModelInfo> models = new ArrayList<>();
    for (String name : manifest.getProperty("models", "").split(",", -1)) {
      models.add(new ModelInfo(name, manifest.getProperty(name + ".version", "")));
    }
    return models;
  }

  /** The file's bytes, checked against the manifest. */
  public byte[] checked(String name) {
    String expected = manifest.getProperty(name + ".sha256");
    if (expected == null) {
      throw new ModelLoadException(name, MANIFEST + " does not list it", null);
    }
    try {
      byte[] bytes = bytes(files, name);
      String actual = sha256(bytes);
      if (!actual.equals(expected)) {
        throw new ModelLoadException(
            name, "its SHA-256 is %s, the manifest says %s".formatted(actual, expected), null);
      }
      return bytes;
    } catch (IOException e) {
      throw new ModelLoadException(name, "it cannot be read (" + e.getMessage() + ")", e);
    }
  }

  /** The file as a linear model. */
  public LinearModel linear(String name) {
    byte[] bytes = checked(name);
    try {
      return LinearModelFile.read(bytes);
    } catch (IOException e) {
      throw new ModelLoadException(name, String.valueOf(e.getMessage()), e);
    }
  }

  /** The file as a stream, checked. */
  public InputStream stream(String name) {
    return new ByteArrayInputStream(checked(name));
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static byte[] bytes(ModelFiles files, String name) throws IOException {
    try (InputStream in = files.open(name)) {
      if (in == null) {
        throw new IOException("it is missing");
      }
      return in.readAllBytes();
    }
  }
}
