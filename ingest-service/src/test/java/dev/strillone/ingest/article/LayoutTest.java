package dev.strillone.ingest.article;

import dev.strillone.events.Source;
import dev.strillone.events.SourceKind;
import dev.strillone.ingest.document.Metadata;
import dev.strillone.ingest.document.ReceivedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Cuts texts of many layouts and compares with how an editor would. */
class LayoutTest {
  private final DocumentIntake intake = new DocumentIntake(1 << 20);

  @Test
  void articlesBeginWhereAnEditorSaysSo() throws IOException {
    List<GoldLayout> layouts = GoldLayout.all(Path.of("src/test/resources/layouts"));
    LayoutScore score = new LayoutScore();

    layouts.forEach(layout -> score.add(layout, cut(layout)));

    report(layouts.size() + " layouts: " + score, score);
    assertThat(layouts).hasSizeGreaterThan(100);
    assertThat(score.precision()).as("boundary precision").isGreaterThan(0.97);
    assertThat(score.recall()).as("boundary recall").isGreaterThan(0.97);
    assertThat(score.titleAccuracy()).as("titles").isGreaterThan(0.97);
    assertThat(score.keptShare()).as("body lines kept").isGreaterThan(0.98);
    assertThat(score.asideShare()).as("lines set aside").isGreaterThan(0.98);
  }

  private List<dev.strillone.events.ArticleIngested> cut(GoldLayout layout) {
    ReceivedDocument document =
        new ReceivedDocument(
            new Source("layouts", "layouts", SourceKind.FOLDER, layout.name()),
            layout.bytes(),
            "text/plain",
            Metadata.NONE,
            Instant.EPOCH);
    return switch (intake.take(document, KnownLines.NONE)) {
      case Intake.Articles articles -> articles.articles();
      case Intake.Refused refused -> throw new AssertionError(layout.name() + ": " + refused);
    };
  }

  private static void report(String summary, LayoutScore score) throws IOException {
    List<String> lines = new ArrayList<>(List.of(summary));
    lines.addAll(score.errors());
    Path report = Path.of("target/layouts.txt");
    Files.createDirectories(report.getParent());
    Files.write(report, lines);
    System.out.println(summary + "\n  every difference: " + report.toAbsolutePath());
  }
}
