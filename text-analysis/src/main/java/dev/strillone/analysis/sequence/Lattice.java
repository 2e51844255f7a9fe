package dev.strillone.analysis.sequence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** All ways to tag one sentence, with their scores: the best one, and how likely each tag is at each place. */
public final class Lattice {
  private static final float IMPOSSIBLE = -1e9f;

  private final int length;
  private final int size;
  private final float[] emissions;
  private final float[] transitions;
  private final double @Nullable [] follow;
  private final TagScheme scheme;

  /**
   * A lattice over the arrays given, which it does not copy.
   *
   * @param emissions score of each tag at each place, row by place
   * @param transitions score of each tag after each tag, row by the earlier; illegal ones at most -1e9
   */
  public Lattice(TagScheme scheme, int length, float[] emissions, float[] transitions) {
    this(scheme, length, emissions, transitions, null);
  }

  /**
   * As the other, for transitions that stay.
   *
   * @param follow as {@link #follow(TagScheme, float[])} gives it, so that it is not computed for each sentence
   */
  Lattice(
      TagScheme scheme,
      int length,
      float[] emissions,
      float[] transitions,
      double @Nullable [] follow) {
    this.length = length;
    this.size = scheme.size();
    this.emissions = emissions;
    this.transitions = transitions;
    this.follow = follow;
    this.scheme = scheme;
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

  /** Sets what may not follow to an impossible score. */
  public static void mask(TagScheme scheme, float[] transitions) {
    for (int before = 0; before < scheme.size(); before++) {
      for (int after = 0; after < scheme.size(); after++) {
        if (!scheme.mayFollow(before, after)) {
          transitions[before * scheme.size() + after] = IMPOSSIBLE;
        }
      }
    }
  }

  /** The best tags (Viterbi). */
  public int[] best() {
    float[] score = new float[size];
    float[] next = new float[size];
    int[] from = new int[length * size];
    for (int tag = 0; tag < size; tag++) {
      score[tag] = scheme.mayStart(tag) ? emissions[tag] : IMPOSSIBLE;
    }
    for (int at = 1; at < length; at++) {
      for (int tag = 0; tag < size; tag++) {
        int argmax = 0;
        float max = Float.NEGATIVE_INFINITY;
        for (int before : scheme.before(tag)) {
          float candidate = score[before] + transitions[before * size + tag];
          if (candidate > max) {
            max = candidate;
            argmax = before;
          }
        }
        next[tag] = max + emissions[at * size + tag];
        from[at * size + tag] = argmax;
      }
      float[] swap = score;
      score = next;
      next = swap;
    }
    int last = 0;
    for (int tag = 1; tag < size; tag++) {
      if (scheme.mayEnd(tag) && score[tag] > score[last]) {
        last = tag;
      }
    }
    int[] path = new int[length];
    for (int at = length - 1; at >= 0; at--) {
      path[at] = last;
      last = from[at * size + last];
    }
    return path;
  }

  /** Probability of each tag at each place, row by place (forward-backward, normalised at each place). */
  public float[] marginals() {
    return passes(null);
  }

  /**
   * As {@link #marginals}, and adds the expected count of each transition.
   *
   * @param expected receives the counts, row by the earlier tag
   */
  public float[] marginals(double[] expected) {
    return passes(expected);
  }

  private float[] passes(double @Nullable [] expected) {
    double[] local = new double[length * size];
    double[] factors = follow == null ? follow(scheme, transitions) : follow;
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
    double[] forward = forward(local, factors);
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
        backward = back(at, local, factors, forward, backward, expected);
      }
    }
    return result;
  }

  private double[] forward(double[] local, double[] follow) {
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
      int at,
      double[] local,
      double[] follow,
      double[] forward,
      double[] backward,
      double @Nullable [] expected) {
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
