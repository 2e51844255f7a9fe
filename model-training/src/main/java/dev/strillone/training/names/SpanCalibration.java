package dev.strillone.training.names;

import dev.strillone.analysis.entity.CrfEntityTagger;
import dev.strillone.analysis.entity.NameSpan;
import dev.strillone.evaluation.corpus.TaggedArticle;
import dev.strillone.evaluation.corpus.TaggedText;
import dev.strillone.evaluation.score.SpanTypes;
import dev.strillone.training.Logistic;
import java.util.ArrayList;
import java.util.List;

/** Learns from unseen articles how often a span of some probability is right. */
final class SpanCalibration {
  private SpanCalibration() {}

  static float[] fit(CrfEntityTagger tagger, List<TaggedArticle> held) {
    List<Double> logits = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (TaggedArticle article : held) {
      List<List<NameSpan>> found = tagger.tagForms(NameExamples.forms(article));
      for (int i = 0; i < found.size(); i++) {
        List<TaggedText.Name> gold = article.sentences().get(i).names();
        for (NameSpan name : found.get(i)) {
          double bounded = Math.clamp(name.confidence(), 1e-6, 1 - 1e-6);
          logits.add(Math.clamp(Math.log(bounded / (1 - bounded)), -8, 8));
          right.add(gold.contains(SpanTypes.name(name)));
        }
      }
    }
    return Logistic.fit(logits, right);
  }
}
