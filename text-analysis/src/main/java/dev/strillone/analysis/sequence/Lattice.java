package dev.strillone.analysis.sequence;

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
   * @param follow as {@link ForwardBackward#follow} gives it, so that it is not computed for each sentence
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
    return passes().marginals(null);
  }

  /**
   * As {@link #marginals}, and adds the expected count of each transition.
   *
   * @param expected receives the counts, row by the earlier tag
   */
  public float[] marginals(double[] expected) {
    return passes().marginals(expected);
  }

  private ForwardBackward passes() {
    double[] factors = follow == null ? ForwardBackward.follow(scheme, transitions) : follow;
    return new ForwardBackward(scheme, length, emissions, factors);
  }
}
