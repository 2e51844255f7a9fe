package dev.strillone.training.names;

/**
 * Weights under AdaGrad, a row of them per feature, with their average over all steps kept without touching every weight at
 * each. A row's weights, squared gradients and sums stand side by side, because memory is what training waits for.
 */
final class TrainedWeights {
  private static final int PARTS = 3;

  private final int rows;
  private final int size;
  private final float[] values;
  private int step;

  TrainedWeights(int rows, int size) {
    this.rows = rows;
    this.size = size;
    values = new float[Math.multiplyExact(rows, PARTS * size)];
  }

  /** Adds a row's weights, times a factor, to scores. */
  void addTo(float[] scores, int offset, int row, float factor) {
    int base = row * PARTS * size;
    for (int column = 0; column < size; column++) {
      scores[offset + column] += factor * values[base + column];
    }
  }

  void nextStep() {
    step++;
  }

  /** Follows the gradients of some columns of a row. */
  void follow(int row, int[] columns, float[] gradients, int count, float rate) {
    int base = row * PARTS * size;
    for (int i = 0; i < count; i++) {
      int at = base + columns[i];
      float gradient = gradients[i];
      float square = values[at + size] + gradient * gradient;
      float change = rate * gradient / (float) (Math.sqrt(square) + 1e-6);
      values[at] += change;
      values[at + size] = square;
      values[at + 2 * size] += change * (step - 1);
    }
  }

  /** The weights as they stand, row by row. */
  float[] current() {
    float[] current = new float[rows * size];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(values, row * PARTS * size, current, row * size, size);
    }
    return current;
  }

  /** Their averages over all steps, row by row. */
  float[] averaged() {
    float[] averaged = current();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < size; column++) {
        averaged[row * size + column] -=
            values[(row * PARTS + 2) * size + column] / Math.max(1, step);
      }
    }
    return averaged;
  }
}
