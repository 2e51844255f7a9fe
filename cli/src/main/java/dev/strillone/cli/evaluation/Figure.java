package dev.strillone.cli.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures with two digits after the point. */
final class Figure {
  private Figure() {}

  /** Rounded from the exact value, halves to even: as Python's scorers print, so that both show the same. */
  static BigDecimal of(double percent) {
    return new BigDecimal(percent).setScale(2, RoundingMode.HALF_EVEN);
  }
}
