package dev.strillone.ingest.article;

import dev.strillone.events.ArticleIngested;
import dev.strillone.events.Provenance.Boilerplate;
import dev.strillone.events.Provenance.Repair;
import dev.strillone.events.Span;
import dev.strillone.events.TitleOrigin;
import dev.strillone.ingest.document.Metadata;
import dev.strillone.ingest.document.Received;
import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.document.Unreadable.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentIntakeTest {
  private static final String TITLE =
      "OpenAI sottrae 4 ingegneri di alto livello da Tesla, xAI e Meta";
  private static final String TWO =
      """
      Il governo approva la riforma delle pensioni
      Il voto è arrivato nella notte, dopo dieci ore di dibattito in aula.
      Leggi tutto
      La Juventus vince a Torino contro il Genoa
      Due gol nel primo tempo bastano ai bianconeri per tornare in vetta alla classifica.
      Leggi tutto
      """;

  private final DocumentIntake intake = new DocumentIntake(1 << 20);

  @Test
  void theNewsletterIsTwoArticles() throws IOException {
    String newsletter = newsletter();

    List<ArticleIngested> articles = articles(Received.text(newsletter));

    assertThat(articles).hasSize(2);
    ArticleIngested chips = articles.getFirst();
    ArticleIngested openAi = articles.getLast();
    assertThat(chips.titleOrigin()).isEqualTo(TitleOrigin.ABSENT);
    assertThat(openAi.title()).isEqualTo(TITLE);
    assertThat(openAi.titleOrigin()).isEqualTo(TitleOrigin.GIVEN);
    assertThat(chips.paragraphs()).hasSize(7);
    assertThat(openAi.paragraphs()).hasSize(5);
    int mended = openAi.body().indexOf("Il team di scaling");
    assertThat(openAi.provenance().repairs())
        .containsExactly(new Repair("broken-word", mended, "I\nl", "Il"));
    assertThat(articles)
        .allSatisfy(
            article -> {
              assertThat(article.body()).doesNotContain("clicca");
              assertThat(article.provenance().boilerplate())
                  .extracting(Boilerplate::text)
                  .containsExactly("Per maggiori informazioni, clicca per l’articolo originale.");
            });
    byte[] bytes = newsletter.getBytes(StandardCharsets.UTF_8);
    assertThat(
            new String(
                bytes,
                (int) openAi.provenance().byteStart(),
                (int) (openAi.provenance().byteEnd() - openAi.provenance().byteStart()),
                StandardCharsets.UTF_8))
        .startsWith(TITLE)
        .endsWith("ben allineata.");
  }

  @Test
  void theSameBytesGiveTheSameArticlesAndAnEditedCopyARevision() throws IOException {
    List<ArticleIngested> first = articles(Received.text(newsletter()));
    List<ArticleIngested> again = articles(Received.text(newsletter()));
    List<ArticleIngested> edited =
        articles(Received.text(newsletter().replace("illimitate", "quasi illimitate")));

    assertThat(again).isEqualTo(first);
    assertThat(edited).extracting(ArticleIngested::articleId).isEqualTo(ids(first));
    assertThat(edited.getFirst().revision()).isEqualTo(first.getFirst().revision());
    assertThat(edited.getLast().revision()).isNotEqualTo(first.getLast().revision());
  }

  @Test
  void paragraphsAreSpansOfTheBodyInCodePoints() {
    ArticleIngested article =
        articles(Received.text("Il 📉 cala ancora oggi.\n\nPoi il 📈 sale di nuovo.")).getFirst();

    assertThat(article.body()).isEqualTo("Il 📉 cala ancora oggi.\n\nPoi il 📈 sale di nuovo.");
    assertThat(article.paragraphs()).containsExactly(new Span(0, 22), new Span(24, 47));
  }

  @Test
  void whatTheSenderSaysCountsForASingleArticle() {
    Metadata metadata =
        new Metadata(
            "Il titolo \u202Edato",
            "https://e.it/1",
            null,
            "it_IT",
            List.of("Anna Rossi"),
            Received.NOW);

    ArticleIngested single =
        articles(Received.with(metadata, "Il voto è arrivato nella notte, dice il ministro."))
            .getFirst();
    List<ArticleIngested> several = articles(Received.with(metadata, TWO));

    assertThat(single.title()).isEqualTo("Il titolo dato");
    assertThat(single.url()).isEqualTo("https://e.it/1");
    assertThat(single.language()).isEqualTo("it-IT");
    assertThat(single.authors()).containsExactly("Anna Rossi");
    assertThat(single.publishedAt()).isEqualTo(Received.NOW);
    assertThat(several)
        .extracting(ArticleIngested::title)
        .containsExactly(
            "Il governo approva la riforma delle pensioni",
            "La Juventus vince a Torino contro il Genoa");
    assertThat(several).extracting(ArticleIngested::url).containsOnlyNulls();
  }

  @Test
  void identityComesFromTheSourcesIdElseTheAddressElseTheWording() {
    String text = "Il voto è arrivato nella notte, dice il ministro.";
    String other = "Il voto è arrivato all’alba, dice la ministra.";
    Metadata guid = new Metadata(null, "https://e.it/1", "g-1", null, List.of(), null);
    Metadata url = new Metadata(null, "https://e.it/1", null, null, List.of(), null);

    assertThat(ids(articles(Received.with(guid, text))))
        .isEqualTo(ids(articles(Received.with(guid, other))));
    assertThat(ids(articles(Received.with(url, text))))
        .isEqualTo(ids(articles(Received.with(url, other))));
    assertThat(ids(articles(Received.text(text))))
        .isNotEqualTo(ids(articles(Received.text(other))));
  }

  @Test
  void aRepeatedLineIsSetAside() {
    String text =
        "Il voto è arrivato nella notte, dice il ministro.\n\nSempre dalla parte dei lettori";

    ArticleIngested unknown = articles(Received.text(text)).getFirst();
    Intake known =
        intake.take(Received.text(text), line -> line.equals("Sempre dalla parte dei lettori"));

    assertThat(unknown.body()).contains("Sempre dalla parte");
    ArticleIngested article = ((Intake.Articles) known).articles().getFirst();
    assertThat(article.body()).doesNotContain("Sempre dalla parte");
    assertThat(article.provenance().boilerplate())
        .extracting(Boilerplate::text)
        .containsExactly("Sempre dalla parte dei lettori");
  }

  @Test
  void aDocumentThatIsSentAnewIsNotTakenForBoilerplate() {
    List<ArticleIngested> first = articles(Received.text(TWO));

    Intake again = intake.take(Received.text(TWO), line -> true);

    assertThat(((Intake.Articles) again).articles()).isEqualTo(first);
  }

  @Test
  void anArticleThatStandsTwiceIsOneAndOnesThatBeginAlikeAreTwo() {
    String one = "La Borsa apre in rialzo.\nMilano guadagna lo 0,5 per cento.\nLeggi tutto\n";
    String other = "La Borsa apre in rialzo.\nTorino perde invece due punti.\nLeggi tutto\n";

    assertThat(articles(Received.text(one + one))).hasSize(1);
    assertThat(ids(articles(Received.text(one + other)))).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void aDocumentOfCallsAloneHoldsNoArticle() {
    Intake intake =
        this.intake.take(
            Received.text("Leggi tutto\n\n© 2026 Tutti i diritti riservati"), KnownLines.NONE);

    assertThat(intake).isInstanceOf(Intake.Refused.class);
    assertThat(((Intake.Refused) intake).why().reason()).isEqualTo(Reason.NO_ARTICLE);
  }

  @Test
  void bylinesBecomeAuthors() {
    String text =
        "Il governo approva la riforma\ndi Anna Rossi\n\nIl voto è arrivato nella notte, dopo dieci ore di dibattito.";

    ArticleIngested article = articles(Received.text(text)).getFirst();

    assertThat(article.title()).isEqualTo("Il governo approva la riforma");
    assertThat(article.authors()).containsExactly("Anna Rossi");
    assertThat(article.body()).doesNotContain("Anna Rossi");
  }

  @Test
  void headingsOfAPageAreHeadlines() {
    String html =
        """
        <h1>La settimana</h1><h2>Il governo cade</h2><p>Il voto di fiducia è mancato per tre voti, ieri al Senato.</p>
        <p><a href="https://e.it/1">Leggi tutto</a></p><h2>Juve in vetta</h2><p>Due gol nel primo tempo bastano contro il Genoa.</p>
        """;

    List<ArticleIngested> articles = articles(Received.html(html));

    assertThat(articles)
        .extracting(ArticleIngested::title)
        .containsExactly("Il governo cade", "Juve in vetta");
  }

  private List<ArticleIngested> articles(ReceivedDocument document) {
    return switch (intake.take(document, KnownLines.NONE)) {
      case Intake.Articles articles -> articles.articles();
      case Intake.Refused refused -> throw new AssertionError(refused.why());
    };
  }

  private static List<java.util.UUID> ids(List<ArticleIngested> articles) {
    return articles.stream().map(ArticleIngested::articleId).toList();
  }

  private static String newsletter() throws IOException {
    return Files.readString(
        Path.of(System.getProperty("project.root"), "samples", "ai-newsletter-it.txt"));
  }
}
