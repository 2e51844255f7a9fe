package dev.strillone.analysis.fingerprint;

import java.util.List;

/**
 * The MinHash signature of a text's word shingles. The share of places at which two signatures agree estimates the Jaccard
 * similarity of the two sets of shingles, with a standard error of at most 1/16.
 *
 * @param values {@value #SIZE} numbers from 0 to 2³¹-1, each the least hash of its part of the shingles
 */
public record Fingerprint(List<Integer> values) {
  /** How many values a signature has. */
  public static final int SIZE = 64;

  public Fingerprint {
    values = List.copyOf(values);
    if (values.size() != SIZE) {
      throw new IllegalArgumentException(
          "A fingerprint has %d values, not %d".formatted(SIZE, values.size()));
    }
  }

  /** Estimated Jaccard similarity, 0 to 1. */
  public double similarity(Fingerprint other) {
    int equal = 0;
    for (int at = 0; at < SIZE; at++) {
      equal += values.get(at).equals(other.values.get(at)) ? 1 : 0;
    }
    return (double) equal / SIZE;
  }
}
