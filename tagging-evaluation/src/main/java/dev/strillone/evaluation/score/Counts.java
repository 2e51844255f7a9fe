package dev.strillone.evaluation.score;

/**
 * How often something was said and was so.
 *
 * @param right said and so
 * @param wrong said and not so
 * @param missed so and not said
 */
public record Counts(int right, int wrong, int missed) {
  static final Counts NONE = new Counts(0, 0, 0);

  Counts plus(Counts other) {
    return new Counts(right + other.right, wrong + other.wrong, missed + other.missed);
  }

  /** How many there are. */
  public int gold() {
    return right + missed;
  }

  /** How many were said to be. */
  public int predicted() {
    return right + wrong;
  }

  /** In percent; 0 where nothing was said. */
  public double precision() {
    return 100 * share(right, predicted());
  }

  /** In percent; 0 where there is nothing. */
  public double recall() {
    return 100 * share(right, gold());
  }

  /** In percent. */
  public double f1() {
    double precision = share(right, predicted());
    double recall = share(right, gold());
    return right == 0 ? 0 : 100 * (2 * precision * recall / (precision + recall));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
