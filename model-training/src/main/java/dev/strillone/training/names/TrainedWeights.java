package dev.strillone.training.names;

/** Weights under AdaGrad, with their average over all steps kept without touching every weight at each. */
final class TrainedWeights {
  private final float[] weights;
  private final float[] squares;
  private final float[] weighted;
  private int step;

  TrainedWeights(int count) {
    weights = new float[count];
    squares = new float[count];
    weighted = new float[count];
  }

  float get(int at) {
    return weights[at];
  }

  float[] current() {
    return weights.clone();
  }

  void nextStep() {
    step++;
  }

  void add(int at, float gradient, float rate) {
    squares[at] += gradient * gradient;
    float change = rate * gradient / (float) (Math.sqrt(squares[at]) + 1e-6);
    weights[at] += change;
    weighted[at] += change * (step - 1);
  }

  float[] averaged() {
    float[] averaged = new float[weights.length];
    for (int at = 0; at < averaged.length; at++) {
      averaged[at] = weights[at] - weighted[at] / Math.max(1, step);
    }
    return averaged;
  }
}
