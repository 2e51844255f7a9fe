package dev.strillone.analysis.sequence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How likely each tag of a sentence is at each place, by the forward-backward algorithm. */
final class ForwardBackward {
  private final TagScheme scheme;
  private final int length;
  private final int size;
  private final float[] emissions;
  private final double[] follow;

  /**
   * @param follow the exponentials of the transitions, see {@link #follow(TagScheme, float[])}
   */
  ForwardBackward(TagScheme scheme, int length, float[] emissions, double[] follow) {
    this.scheme = scheme;
    this.length = length;
    this.size = scheme.size();
    this.emissions = emissions;
    this.follow = follow;
  }

  /** The exponentials of the transitions, zero where one is not legal. */
  static double[] follow(TagScheme scheme, float[] transitions) {
    int size = scheme.size();
    double[] follow = new double[size * size];
    for (int tag = 0; tag < size; tag++) {
      for (int before : scheme.before(tag)) {
        follow[before * size + tag] = Math.exp(transitions[before * size + tag]);
      }
    }
    return follow;
  }

  /**
   * Probability of each tag at each place, row by place, normalised at each place.
   *
   * @param expected receives the expected count of each transition, row by the earlier tag; null where nobody asks
   */
  float[] marginals(double @Nullable [] expected) {
    double[] local = new double[length * size];
    for (int at = 0; at < length; at++) {
      float max = Float.NEGATIVE_INFINITY;
      for (int tag = 0; tag < size; tag++) {
        max = Math.max(max, emissions[at * size + tag]);
      }
      for (int tag = 0; tag < size; tag++) {
        boolean possible =
            (at > 0 || scheme.mayStart(tag)) && (at < length - 1 || scheme.mayEnd(tag));
        // Never quite zero: a sentence whose only legal path is unlikely must not divide by zero.
        local[at * size + tag] =
            possible ? Math.exp(Math.max(-60, emissions[at * size + tag] - max)) : 0;
      }
    }
    double[] forward = forward(local);
    double[] backward = new double[size];
    Arrays.fill(backward, 1);
    float[] result = new float[length * size];
    for (int at = length - 1; at >= 0; at--) {
      double total = 0;
      for (int tag = 0; tag < size; tag++) {
        total += forward[at * size + tag] * backward[tag];
      }
      for (int tag = 0; tag < size; tag++) {
        result[at * size + tag] = (float) (forward[at * size + tag] * backward[tag] / total);
      }
      if (at > 0) {
        backward = back(at, local, forward, backward, expected);
      }
    }
    return result;
  }

  private double[] forward(double[] local) {
    double[] forward = new double[length * size];
    for (int at = 0; at < length; at++) {
      double total = 0;
      for (int tag = 0; tag < size; tag++) {
        double sum = at == 0 ? 1 : 0;
        if (at > 0) {
          for (int before : scheme.before(tag)) {
            sum += forward[(at - 1) * size + before] * follow[before * size + tag];
          }
        }
        forward[at * size + tag] = sum * local[at * size + tag];
        total += forward[at * size + tag];
      }
      for (int tag = 0; tag < size; tag++) {
        forward[at * size + tag] /= total;
      }
    }
    return forward;
  }

  private double[] back(
      int at, double[] local, double[] forward, double[] backward, double @Nullable [] expected) {
    double[] next = new double[size];
    double total = 0;
    double mass = 0;
    for (int tag = 0; tag < size; tag++) {
      double here = local[at * size + tag] * backward[tag];
      for (int before : scheme.before(tag)) {
        next[before] += follow[before * size + tag] * here;
      }
    }
    for (int before = 0; before < size; before++) {
      total += next[before];
      mass += forward[(at - 1) * size + before] * next[before];
    }
    if (expected != null) {
      for (int tag = 0; tag < size; tag++) {
        double here = local[at * size + tag] * backward[tag] / mass;
        for (int before : scheme.before(tag)) {
          expected[before * size + tag] +=
              forward[(at - 1) * size + before] * follow[before * size + tag] * here;
        }
      }
    }
    for (int before = 0; before < size; before++) {
      next[before] /= total;
    }
    return next;
  }
}
