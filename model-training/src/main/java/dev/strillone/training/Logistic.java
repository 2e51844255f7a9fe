package dev.strillone.training;

import java.util.List;

/** Platt's scaling: a line through the logits, so that a confidence means the share of cases that are right. */
public final class Logistic {
  private static final int ROUNDS = 2000;
  private static final double RATE = 0.5;

  private Logistic() {}

  /** Shift and slope; keeps the logits as they are where there is too little to learn from. */
  public static float[] fit(List<Double> logits, List<Boolean> right) {
    double shift = 0;
    double slope = 1;
    long positive = right.stream().filter(r -> r).count();
    if (positive < 3 || right.size() - positive < 3) {
      return new float[] {0, 1};
    }
    for (int round = 0; round < ROUNDS; round++) {
      double shiftGradient = 0;
      double slopeGradient = 0;
      for (int i = 0; i < logits.size(); i++) {
        double logit = logits.get(i);
        double error = (right.get(i) ? 1 : 0) - 1 / (1 + Math.exp(-(shift + slope * logit)));
        shiftGradient += error;
        slopeGradient += error * logit;
      }
      shift += RATE * shiftGradient / logits.size();
      slope += RATE * 0.2 * slopeGradient / logits.size();
    }
    return new float[] {(float) shift, (float) Math.max(0.05, slope)};
  }
}
