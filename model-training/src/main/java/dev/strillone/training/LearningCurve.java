package dev.strillone.training;

import dev.strillone.evaluation.corpus.TaggedArticle;
import dev.strillone.evaluation.score.SpanScore;
import dev.strillone.training.names.NameTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What more annotated articles are worth: trains on shares of them and scores the same held-out fifth each time. */
final class LearningCurve {
  private static final List<Integer> PARTS_OF_SIXTEEN = List.of(1, 2, 4, 8, 16);
  private static final int HELD_OUT = 5;
  private static final Set<String> THREE = Set.of("PER", "ORG", "LOC");

  private final NameTraining training;
  private final List<TaggedArticle> corpus;
  private final List<TaggedArticle> others;

  LearningCurve(NameTraining training, List<TaggedArticle> corpus, List<TaggedArticle> others) {
    this.training = training;
    this.corpus = corpus;
    this.others = others;
  }

  /** Writes a line per share: sentences trained on, F1 of all types and of persons, organisations and places. */
  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("share,sentences,f1,f1_per_org_loc");
    List<TaggedArticle> held = articles(i -> i % HELD_OUT == 0);
    List<TaggedArticle> seen = articles(i -> i % HELD_OUT != 0);
    for (int part : PARTS_OF_SIXTEEN) {
      // every sixteenth article, so that each share has all times and subjects
      List<TaggedArticle> share =
          IntStream.range(0, seen.size()).filter(i -> i % 16 < part).mapToObj(seen::get).toList();
      SpanScore score = training.score(training.train(share, others), held);
      int sentences = share.stream().mapToInt(article -> article.sentences().size()).sum();
      lines.add(
          String.format(
              Locale.ROOT,
              "%.4f,%d,%.2f,%.2f",
              part / 16.0,
              sentences,
              score.micro(),
              score.micro(THREE)));
    }
    Files.write(file, lines);
  }

  private List<TaggedArticle> articles(IntPredicate which) {
    return IntStream.range(0, corpus.size()).filter(which).mapToObj(corpus::get).toList();
  }
}
