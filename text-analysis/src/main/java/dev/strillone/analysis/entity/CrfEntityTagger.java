package dev.strillone.analysis.entity;

import dev.strillone.analysis.Interruption;
import dev.strillone.analysis.model.LinearModel;
import dev.strillone.analysis.sequence.Lattice;
import dev.strillone.analysis.sequence.SequenceModel;
import dev.strillone.analysis.sequence.TagScheme;
import dev.strillone.analysis.token.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tags names with a conditional random field, in two looks: the second knows what the first said of the same word elsewhere
 * in the document. The confidence is the calibrated probability of the span's tags.
 */
public final class CrfEntityTagger implements EntityTagger {
  /** Longer documents are taken in parts, so that the two looks' memory is bounded. */
  private static final int SENTENCES_AT_ONCE = 400;

  private final SequenceModel model;
  private final TokenFeatures features;
  private final float[] calibration;

  public CrfEntityTagger(LinearModel model, TokenFeatures features) {
    this.model = new SequenceModel(model);
    this.features = features;
    calibration = model.row("calibration", 2);
  }

  @Override
  public List<List<NameSpan>> tag(List<Sentence> document) {
    List<List<NameSpan>> names = new ArrayList<>();
    for (int from = 0; from < document.size(); from += SENTENCES_AT_ONCE) {
      int to = Math.min(document.size(), from + SENTENCES_AT_ONCE);
      names.addAll(tagForms(document.subList(from, to).stream().map(Sentence::forms).toList()));
    }
    return names;
  }

  /** As {@link #tag(List)}, for text that is cut into tokens already; all of it at once. */
  public List<List<NameSpan>> tagForms(List<List<String>> document) {
    DocumentWords words = DocumentWords.of(document);
    DocumentVotes votes = new DocumentVotes(model.scheme());
    List<float[]> emissions = new ArrayList<>();
    List<int[]> first = new ArrayList<>();
    for (List<String> forms : document) {
      Interruption.check();
      float[] scores = model.emissions(features.of(forms, words));
      int[] path = model.lattice(forms.size(), scores).best();
      votes.add(forms, path);
      emissions.add(scores);
      first.add(path);
    }
    List<List<NameSpan>> names = new ArrayList<>();
    for (int i = 0; i < document.size(); i++) {
      Interruption.check();
      List<String> forms = document.get(i);
      int[][] more = votes.features(forms, first.get(i));
      boolean known = Arrays.stream(more).anyMatch(token -> token.length > 0);
      if (known) {
        model.add(more, emissions.get(i));
      }
      Lattice lattice = model.lattice(forms.size(), emissions.get(i));
      names.add(spans(lattice, known ? lattice.best() : first.get(i)));
    }
    return names;
  }

  /** The tags of a first look, without knowledge of the rest of the document but its words. */
  public List<int[]> firstLook(List<List<String>> document) {
    DocumentWords words = DocumentWords.of(document);
    return document.stream()
        .map(
            forms -> model.lattice(forms.size(), model.emissions(features.of(forms, words))).best())
        .toList();
  }

  private List<NameSpan> spans(Lattice lattice, int[] path) {
    TagScheme scheme = model.scheme();
    if (Arrays.stream(path).allMatch(tag -> tag == 0)) {
      return List.of();
    }
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
