package dev.strillone.analysis.sequence;

import dev.strillone.analysis.model.LinearModel;
import dev.strillone.analysis.model.SparseWeights;

/** A trained tagger of sequences. Immutable, shared by all threads. */
public final class SequenceModel {
  private final TagScheme scheme;
  private final SparseWeights weights;
  private final float[] transitions;
  private final double[] follow;

  public SequenceModel(LinearModel model) {
    scheme = TagScheme.ofTags(model.labels());
    weights = model.weights();
    transitions = model.row("transitions", scheme.size() * scheme.size());
    follow = ForwardBackward.follow(scheme, transitions);
  }

  public TagScheme scheme() {
    return scheme;
  }

  /** Scores of each tag at each place, row by place, given the hashed features of each token. */
  public float[] emissions(int[][] features) {
    float[] emissions = new float[features.length * scheme.size()];
    add(features, emissions);
    return emissions;
  }

  /** Adds what further features say to the scores. */
  public void add(int[][] features, float[] emissions) {
    for (int at = 0; at < features.length; at++) {
      weights.addAll(emissions, at * scheme.size(), features[at]);
    }
  }

  /** The lattice of a sentence of so many tokens over its scores, which it does not copy. */
  public Lattice lattice(int length, float[] emissions) {
    return new Lattice(scheme, length, emissions, transitions, follow);
  }
}
