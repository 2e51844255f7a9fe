package dev.strillone.analysis.entity;

import dev.strillone.analysis.model.LinearModel;
import dev.strillone.analysis.sequence.Lattice;
import dev.strillone.analysis.sequence.SequenceModel;
import dev.strillone.analysis.sequence.TagScheme;
import dev.strillone.analysis.token.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Tags names with a conditional random field; its confidence is the calibrated probability of the span's tags. */
public final class CrfEntityTagger implements EntityTagger {
  private final SequenceModel model;
  private final TokenFeatures features;
  private final float[] calibration;

  public CrfEntityTagger(LinearModel model, TokenFeatures features) {
    this.model = new SequenceModel(model);
    this.features = features;
    calibration = model.row("calibration", 2);
  }

  @Override
  public List<NameSpan> tag(Sentence sentence) {
    return tag(sentence.forms());
  }

  /** As {@link #tag(Sentence)}, for text that is cut into tokens already. */
  public List<NameSpan> tag(List<String> forms) {
    TagScheme scheme = model.scheme();
    Lattice lattice = model.lattice(features.of(forms));
    int[] path = lattice.best();
    float[] marginals = lattice.marginals();
    List<NameSpan> names = new ArrayList<>();
    int first = 0;
    double probability = 1;
    for (int at = 0; at < path.length; at++) {
      char part = scheme.part(path[at]);
      if (part == 'O') {
        continue;
      }
      if (part == 'B' || part == 'U') {
        first = at;
        probability = 1;
      }
      probability = Math.min(probability, marginals[at * scheme.size() + path[at]]);
      if (part == 'L' || part == 'U') {
        names.add(
            new NameSpan(
                first, at + 1, KindTags.kind(scheme.type(path[at])), calibrated(probability)));
      }
    }
    return names;
  }

  private double calibrated(double probability) {
    double bounded = Math.clamp(probability, 1e-6, 1 - 1e-6);
    double logit = Math.log(bounded / (1 - bounded));
    return 1 / (1 + Math.exp(-(calibration[0] + calibration[1] * logit)));
  }
}
