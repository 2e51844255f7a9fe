package dev.strillone.ingest.article;

import dev.strillone.events.ArticleIngested;
import dev.strillone.ingest.document.Received;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every input there is. */
@Tag("property")
class DocumentIntakePropertyTest {
  private static final DocumentIntake INTAKE = new DocumentIntake(1 << 20);

  @Property(tries = 400)
  void anyBytesGiveArticlesOrAReason(@ForAll byte[] bytes, @ForAll("types") String type) {
    assertSound(INTAKE.take(Received.document(bytes, type), KnownLines.NONE), bytes.length);
  }

  @Property(tries = 400)
  void anyLinesGiveArticlesOrAReason(@ForAll("texts") String text, @ForAll("types") String type) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);

    Intake intake = INTAKE.take(Received.document(bytes, type), KnownLines.NONE);

    assertSound(intake, bytes.length);
    assertThat(INTAKE.take(Received.document(bytes, type), KnownLines.NONE)).isEqualTo(intake);
  }

  private static void assertSound(Intake intake, int size) {
    switch (intake) {
      case Intake.Refused refused -> assertThat(refused.why().detail()).hasSizeGreaterThan(10);
      case Intake.Articles articles -> {
        assertThat(articles.articles()).isNotEmpty();
        articles.articles().forEach(article -> assertSound(article, size));
      }
    }
  }

  private static void assertSound(ArticleIngested article, int size) {
    assertThat(article.provenance().byteEnd())
        .isBetween(article.provenance().byteStart(), (long) size);
    String text = article.body() + (article.title() == null ? "" : article.title());
    assertThat(text).isNotBlank();
    assertThat(text.codePoints())
        .noneMatch(
            c ->
                Character.getType(c) == Character.SURROGATE
                    || (Character.isISOControl(c) && c != '\n'));
    int[] codePoints = article.body().codePoints().toArray();
    int end = 0;
    for (var paragraph : article.paragraphs()) {
      assertThat(paragraph.start()).isGreaterThanOrEqualTo(end);
      assertThat(new String(codePoints, paragraph.start(), paragraph.end() - paragraph.start()))
          .isNotBlank();
      end = paragraph.end();
    }
    assertThat(end).isEqualTo(codePoints.length);
    article.provenance().repairs().stream()
        .filter(repair -> !repair.kind().endsWith("-title"))
        .forEach(repair -> assertThat(repair.at()).isBetween(0, codePoints.length));
  }

  @Provide
  Arbitrary<String> types() {
    return Arbitraries.of(
        "text/plain", "text/html", "application/json", "text/plain; charset=utf-16");
  }

  @Provide
  Arbitrary<String> texts() {
    List<String> pieces =
        List.of(
            "\uFEFF",
            "\u2028",
            "Il governo approva la riforma",
            "Il voto è arrivato nella notte.",
            "Leggi tutto",
            "---",
            "",
            "1. Uno",
            "di Anna Rossi",
            "ROMA, 12 lug – Il voto è arrivato.",
            "https://e.it/1",
            "📰 Titolo",
            "\u0000",
            "\uD800",
            "**grassetto**",
            "## Titolo",
            "inge-",
            "gneri",
            "In questo numero:",
            "© 2026",
            "\u202E",
            "a\u0301",
            "<p>Uno</p>",
            "<h1>Due",
            "{\"text\": \"tre\"}",
            "PUBBLICITÀ",
            "SCUOLA. Il voto è arrivato.",
            "\t•  voce",
            "I",
            "l team");
    return Arbitraries.of(pieces).list().ofMaxSize(30).map(lines -> String.join("\n", lines));
  }
}
