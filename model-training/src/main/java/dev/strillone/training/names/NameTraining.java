package dev.strillone.training.names;

import dev.strillone.analysis.entity.CrfEntityTagger;
import dev.strillone.analysis.entity.Gazetteer;
import dev.strillone.analysis.entity.TokenFeatures;
import dev.strillone.analysis.model.LinearModel;
import dev.strillone.analysis.sequence.TagScheme;
import dev.strillone.training.corpus.TaggedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Trains one language's tagger: variants of the sentences, features, the random field, and its calibration. */
public final class NameTraining {
  private static final float[] UNCALIBRATED = {0, 1};
  private static final int CALIBRATION_SHARE = 8;

  private final NameLists lists;
  private final TokenFeatures features;
  private final TagScheme scheme;
  private final int epochs;
  private final long seed;

  public NameTraining(
      NameLists lists, Gazetteer gazetteer, List<String> types, int epochs, long seed) {
    this.lists = lists;
    this.features = new TokenFeatures(gazetteer);
    this.scheme = TagScheme.of(types);
    this.epochs = epochs;
    this.seed = seed;
  }

  /**
   * The tagger, calibrated on every eighth part of the corpus, which a first model does not see.
   *
   * @param corpus sentences of others
   * @param own sentences of our own, which the calibration leaves out
   */
  public LinearModel train(List<TaggedText> corpus, List<TaggedText> own) {
    List<TaggedText> seen = new ArrayList<>(own);
    List<TaggedText> held = new ArrayList<>();
    int block = Math.max(1, corpus.size() / 80);
    for (int i = 0; i < corpus.size(); i++) {
      (i / block % CALIBRATION_SHARE == 0 ? held : seen).add(corpus.get(i));
    }
    LinearModel first = fit(seen, UNCALIBRATED, Math.max(1, epochs / 2));
    float[] calibration = SpanCalibration.fit(new CrfEntityTagger(first, features), held);
    List<TaggedText> all = new ArrayList<>(corpus);
    all.addAll(own);
    return fit(all, calibration, epochs);
  }

  private LinearModel fit(List<TaggedText> texts, float[] calibration, int rounds) {
    TextVariants variants = new TextVariants(lists, seed);
    List<TaggedText> all = new ArrayList<>();
    for (TaggedText text : texts) {
      all.add(text);
      if (!text.names().isEmpty() && variants.chance(0.5)) {
        all.add(variants.withOtherNames(text));
      }
      if (text.forms().size() < 25 && variants.chance(0.12)) {
        all.add(variants.capitals(text));
      }
      if (text.forms().size() < 25 && variants.chance(0.12)) {
        all.add(variants.titleCase(text));
      }
    }
    List<int[][]> hashed = new ArrayList<>();
    List<int[]> gold = new ArrayList<>();
    for (TaggedText text : all) {
      hashed.add(features.of(text.forms()));
      gold.add(bilou(text));
    }
    return new CrfTrainer(scheme, hashed, gold, seed)
        .train(rounds, Map.of("calibration", calibration));
  }

  private int[] bilou(TaggedText text) {
    int[] tags = new int[text.forms().size()];
    for (TaggedText.Name name : text.names()) {
      for (int at = name.first(); at < name.end(); at++) {
        boolean first = at == name.first();
        boolean last = at == name.end() - 1;
        String part = first && last ? "U-" : first ? "B-" : last ? "L-" : "I-";
        tags[at] = scheme.tags().indexOf(part + name.type());
      }
    }
    return tags;
  }

  public SpanScore score(LinearModel model, List<TaggedText> texts) {
    CrfEntityTagger tagger = new CrfEntityTagger(model, features);
    SpanScore score = new SpanScore();
    for (TaggedText text : texts) {
      Set<String> gold = new HashSet<>();
      text.names()
          .forEach(name -> gold.add("%s:%d:%d".formatted(name.type(), name.first(), name.end())));
      score.add(gold, predicted(tagger, text));
    }
    return score;
  }

  private Set<String> predicted(CrfEntityTagger tagger, TaggedText text) {
    Set<String> predicted = new HashSet<>();
    tagger
        .tag(text.forms())
        .forEach(
            name ->
                predicted.add(
                    "%s:%d:%d".formatted(SpanTypes.tag(name.kind()), name.first(), name.end())));
    return predicted;
  }
}
