package dev.strillone.training;

import dev.strillone.analysis.entity.CrfEntityTagger;
import dev.strillone.analysis.topic.TopicScores;
import dev.strillone.evaluation.corpus.TaggedArticle;
import dev.strillone.training.names.NameReport;
import dev.strillone.training.topics.TopicExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tables of where trained models err on articles that they have not seen, for pictures. */
final class QualityReport {
  private final Path folder;

  QualityReport(Path folder) {
    this.folder = folder;
  }

  /** Writes {@code confusion-entities.csv} and {@code reliability-entities.csv}. */
  void entities(CrfEntityTagger tagger, List<TaggedArticle> articles) throws IOException {
    NameReport report = new NameReport(tagger, articles);
    write("confusion-entities.csv", report.confusion());
    write("reliability-entities.csv", report.reliability().lines());
  }

  /** Writes {@code reliability-topics.csv}; every topic of every text is a statement. */
  void topics(TopicScores scores, List<TopicExample> texts) throws IOException {
    Reliability reliability = new Reliability();
    for (TopicExample text : texts) {
      double[] probabilities = scores.probabilities(text.vector());
      for (int topic = 0; topic < probabilities.length; topic++) {
        String code = scores.codes().get(topic).replace("medtop:", "");
        reliability.add(probabilities[topic], text.topics().contains(code));
      }
    }
    write("reliability-topics.csv", reliability.lines());
  }

  private void write(String name, List<String> lines) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(name), lines);
  }
}
