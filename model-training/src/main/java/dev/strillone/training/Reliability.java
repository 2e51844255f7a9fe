package dev.strillone.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often what was said with some confidence is right, in ten bins of confidence. */
public final class Reliability {
  private static final int BINS = 10;

  private final int[] counts = new int[BINS];
  private final int[] right = new int[BINS];
  private final double[] confidences = new double[BINS];

  /** Adds a statement; the confidence is from 0 to 1. */
  public void add(double confidence, boolean isRight) {
    int bin = Math.clamp((int) (confidence * BINS), 0, BINS - 1);
    counts[bin]++;
    right[bin] += isRight ? 1 : 0;
    confidences[bin] += confidence;
  }

  /** A heading, then a line per bin that has a statement: its bounds, their number, mean confidence and share right. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("from,to,count,mean_confidence,share_right");
    for (int bin = 0; bin < BINS; bin++) {
      if (counts[bin] > 0) {
        lines.add(
            String.format(
                Locale.ROOT,
                "%.1f,%.1f,%d,%.4f,%.4f",
                (double) bin / BINS,
                (bin + 1.0) / BINS,
                counts[bin],
                confidences[bin] / counts[bin],
                (double) right[bin] / counts[bin]));
      }
    }
    return lines;
  }
}
