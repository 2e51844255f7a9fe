package dev.strillone.evaluation;

/**
 * How fast a tagger is once it is warm.
 *
 * @param tokens of the file
 */
public record Speed(int tokens, double tokensPerSecond) {
  private static final double NANOS = 1e9;

  /** Runs a pass over the file, which has been run once already, until a second has passed. */
  static Speed measure(int tokens, Runnable pass) {
    long start = System.nanoTime();
    int passes = 0;
    double seconds;
    do {
      pass.run();
      passes++;
      seconds = (System.nanoTime() - start) / NANOS;
    } while (seconds < 1);
    return new Speed(tokens, passes * (double) tokens / seconds);
  }
}
