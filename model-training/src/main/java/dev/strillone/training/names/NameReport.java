package dev.strillone.training.names;

import dev.strillone.analysis.entity.CrfEntityTagger;
import dev.strillone.analysis.entity.KindTags;
import dev.strillone.analysis.entity.NameSpan;
import dev.strillone.evaluation.corpus.TaggedArticle;
import dev.strillone.evaluation.corpus.TaggedText;
import dev.strillone.training.Reliability;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where a tagger errs: which type it takes for which, and whether its confidences are to be believed. */
public final class NameReport {
  private static final String NONE = "none";

  private final Map<String, Integer> confusion = new TreeMap<>();
  private final Reliability reliability = new Reliability();

  /** Adds what the tagger says of articles. */
  public NameReport(CrfEntityTagger tagger, List<TaggedArticle> articles) {
    for (TaggedArticle article : articles) {
      List<List<NameSpan>> found = tagger.tagForms(NameExamples.forms(article));
      for (int i = 0; i < found.size(); i++) {
        add(article.sentences().get(i).names(), found.get(i));
      }
    }
  }

  private void add(List<TaggedText.Name> gold, List<NameSpan> found) {
    Map<Long, String> types = new TreeMap<>();
    gold.forEach(name -> types.put(place(name.first(), name.end()), name.type()));
    Set<Long> met = new HashSet<>();
    for (NameSpan name : found) {
      long place = place(name.first(), name.end());
      String said = KindTags.tag(name.kind());
      String truth = types.getOrDefault(place, NONE);
      met.add(place);
      confusion.merge(truth + "," + said, 1, Integer::sum);
      reliability.add(name.confidence(), truth.equals(said));
    }
    types.forEach(
        (place, type) -> {
          if (!met.contains(place)) {
            confusion.merge(type + "," + NONE, 1, Integer::sum);
          }
        });
  }

  private static long place(int first, int end) {
    return ((long) first << Integer.SIZE) | end;
  }

  /** A heading, then a line per pair of types of the same span: in the corpus, as tagged, how often. */
  public List<String> confusion() {
    List<String> lines = new ArrayList<>(List.of("gold,tagged,count"));
    confusion.forEach((pair, count) -> lines.add(pair + "," + count));
    return lines;
  }

  public Reliability reliability() {
    return reliability;
  }
}
