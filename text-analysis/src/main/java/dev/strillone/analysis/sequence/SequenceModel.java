package dev.strillone.analysis.sequence;

import dev.strillone.analysis.model.LinearModel;
import dev.strillone.analysis.model.SparseWeights;

/** A trained tagger of sequences. Immutable, shared by all threads. */
public final class SequenceModel {
  private final TagScheme scheme;
  private final SparseWeights weights;
  private final float[] transitions;

  public SequenceModel(LinearModel model) {
    scheme = TagScheme.ofTags(model.labels());
    weights = model.weights();
    transitions = model.row("transitions", scheme.size() * scheme.size());
  }

  public TagScheme scheme() {
    return scheme;
  }

  /** The lattice of a sentence, given the hashed features of each of its tokens. */
  public Lattice lattice(int[][] features) {
    float[] emissions = new float[features.length * scheme.size()];
    for (int at = 0; at < features.length; at++) {
      for (int feature : features[at]) {
        weights.addTo(emissions, at * scheme.size(), feature, 1);
      }
    }
    return new Lattice(scheme, features.length, emissions, transitions);
  }
}
