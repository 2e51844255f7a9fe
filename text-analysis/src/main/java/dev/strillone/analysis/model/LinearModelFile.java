package dev.strillone.analysis.model;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Format 1, gzip of: magic, format, labels, dense rows by name, then per feature its key, number of entries and entries of
 * label and half-precision weight. Big-endian. The same model gives the same bytes.
 */
public final class LinearModelFile {
  private static final int MAGIC = 0x53544C4D;
  private static final int FORMAT = 1;

  private LinearModelFile() {}

  public static byte[] write(LinearModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(MAGIC);
      out.writeInt(FORMAT);
      out.writeInt(model.labels().size());
      for (String label : model.labels()) {
        out.writeUTF(label);
      }
      out.writeInt(model.dense().size());
      for (Map.Entry<String, float[]> row : new TreeMap<>(model.dense()).entrySet()) {
        out.writeUTF(row.getKey());
        out.writeInt(row.getValue().length);
        for (float number : row.getValue()) {
          out.writeFloat(number);
        }
      }
      writeWeights(model.weights(), out);
    }
    return bytes.toByteArray();
  }

  private static void writeWeights(SparseWeights weights, DataOutputStream out) throws IOException {
    out.writeInt(weights.rows());
    out.writeInt(weights.start(weights.rows()));
    for (int row = 0; row < weights.rows(); row++) {
      out.writeInt(weights.key(row));
    }
    for (int row = 0; row < weights.rows(); row++) {
      out.writeByte(weights.start(row + 1) - weights.start(row));
    }
    for (int entry = 0; entry < weights.start(weights.rows()); entry++) {
      out.writeByte(weights.label(entry));
    }
    for (int entry = 0; entry < weights.start(weights.rows()); entry++) {
      out.writeShort(Float.floatToFloat16(weights.weight(entry)));
    }
  }

  /** Reads a model; the exception says what is wrong with the bytes. */
  public static LinearModel read(byte[] bytes) throws IOException {
    return ModelInput.read(bytes, LinearModelFile::model);
  }

  private static LinearModel model(ModelInput in) throws IOException {
    if (in.integer() != MAGIC) {
      throw new IOException("it is no linear model of Strillone (its first bytes differ)");
    }
    int format = in.integer();
    if (format != FORMAT) {
      throw new IOException("its format is %d, this version reads %d".formatted(format, FORMAT));
    }
    List<String> labels = new ArrayList<>();
    for (int left = in.count(2); left > 0; left--) {
      labels.add(in.text());
    }
    Map<String, float[]> dense = new TreeMap<>();
    for (int left = in.count(6); left > 0; left--) {
      String name = in.text();
      float[] row = new float[in.count(4)];
      for (int i = 0; i < row.length; i++) {
        row[i] = in.number();
      }
      dense.put(name, row);
    }
    return new LinearModel(labels, dense, weights(in, labels.size()));
  }

  private static SparseWeights weights(ModelInput in, int size) throws IOException {
    int[] keys = new int[in.count(5)];
    int entries = in.count(3);
    for (int row = 0; row < keys.length; row++) {
      keys[row] = in.integer();
    }
    int[] starts = new int[keys.length + 1];
    for (int row = 0; row < keys.length; row++) {
      starts[row + 1] = starts[row] + in.small();
    }
    if (starts[keys.length] != entries) {
      throw new IOException(
          "its features hold %d weights, not %d".formatted(starts[keys.length], entries));
    }
    byte[] labels = in.bytes(entries);
    for (byte label : labels) {
      if (label < 0 || label >= size) {
        throw new IOException("it has a weight for label %d of %d".formatted(label, size));
      }
    }
    float[] weights = new float[entries];
    for (int entry = 0; entry < entries; entry++) {
      weights[entry] = in.half();
    }
    return new SparseWeights(keys, starts, labels, weights);
  }
}
