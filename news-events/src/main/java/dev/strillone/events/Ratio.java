package dev.strillone.events;

/** Numbers from 0 to 1. */
final class Ratio {
  private Ratio() {}

  static void require(double value, String name) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be from 0 to 1, and is " + value);
    }
  }
}
