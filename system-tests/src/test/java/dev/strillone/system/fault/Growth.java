package dev.strillone.system.fault;

import dev.strillone.system.fault.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a service takes more and more. Looks at the longest life of its processes, at the second half of it, and there
 * at the least of each minute: the line through these may rise by so much and no more. A leak of 200 bytes a text is 18 MiB in a quarter of an hour at 100 texts a second.
 */
enum Growth {
  HEAP("MiB of heap", 16),
  RESIDENT("MiB of memory", 48),
  THREADS("threads", 4),
  FILES("open files", 8);

  /** Ten seconds apart. */
  private static final int SAMPLES_A_MINUTE = 6;

  /** Minutes; through fewer points a line says nothing. */
  private static final int SHORTEST = 4;

  final String what;
  private final double bound;

  Growth(String what, double bound) {
    this.what = what;
    this.bound = bound;
  }

  double of(Vitals.Sample sample) {
    return switch (this) {
      case HEAP -> sample.heap();
      case RESIDENT -> sample.resident();
      case THREADS -> sample.threads();
      case FILES -> sample.files();
    };
  }

  /** What grew in a service, of its samples in order. */
  static List<Finding> in(Stage stage, List<Vitals.Sample> samples) {
    List<Vitals.Sample> life = longestLife(samples);
    List<Finding> grew = new ArrayList<>();
    for (Growth growth : values()) {
      growth
          .over(life)
          .filter(rise -> rise > growth.bound)
          .ifPresent(
              rise ->
                  grew.add(
                      new Finding(
                          Kind.WRONG,
                          "services take more and more",
                          List.of("%s: %.0f %s more".formatted(stage, rise, growth.what)))));
    }
    return grew;
  }

  /** By how much it rose over the second half; empty where that is too short to tell. */
  Optional<Double> over(List<Vitals.Sample> life) {
    List<Double> minima = new ArrayList<>();
    List<Vitals.Sample> half = life.subList(life.size() / 2, life.size());
    for (int at = 0; at + SAMPLES_A_MINUTE <= half.size(); at += SAMPLES_A_MINUTE) {
      minima.add(
          half.subList(at, at + SAMPLES_A_MINUTE).stream()
              .mapToDouble(this::of)
              .min()
              .orElseThrow());
    }
    return minima.size() < SHORTEST
        ? Optional.empty()
        : Optional.of(slope(minima) * (minima.size() - 1));
  }

  private static List<Vitals.Sample> longestLife(List<Vitals.Sample> samples) {
    List<Vitals.Sample> longest = List.of();
    int from = 0;
    for (int to = 1; to <= samples.size(); to++) {
      if (to == samples.size() || samples.get(to).pid() != samples.get(from).pid()) {
        if (to - from > longest.size()) {
          longest = samples.subList(from, to);
        }
        from = to;
      }
    }
    return longest;
  }

  /** Least squares. */
  private static double slope(List<Double> values) {
    double middle = (values.size() - 1) / 2.0;
    double mean = values.stream().mapToDouble(value -> value).average().orElseThrow();
    double above = 0;
    double below = 0;
    for (int i = 0; i < values.size(); i++) {
      above += (i - middle) * (values.get(i) - mean);
      below += (i - middle) * (i - middle);
    }
    return above / below;
  }
}
