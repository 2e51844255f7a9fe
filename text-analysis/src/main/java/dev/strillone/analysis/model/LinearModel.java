package dev.strillone.analysis.model;

import java.util.List;
import java.util.Map;

/**
 * A linear model as it stands in a file: labels, weights of features, and a few dense rows of numbers by name, such as
 * transitions or calibration.
 */
public record LinearModel(List<String> labels, Map<String, float[]> dense, SparseWeights weights) {
  public LinearModel {
    labels = List.copyOf(labels);
    dense = Map.copyOf(dense);
  }

  /** A dense row, of the length that its reader needs. */
  public float[] row(String name, int length) {
    float[] row = dense.get(name);
    if (row == null || row.length != length) {
      throw new IllegalArgumentException(
          "the row '%s' should hold %d numbers and %s"
              .formatted(name, length, row == null ? "is missing" : "holds " + row.length));
    }
    return row.clone();
  }
}
