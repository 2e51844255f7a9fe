package dev.strillone.ingest.source;

import dev.strillone.events.ArticleIngested;
import dev.strillone.events.Identities;
import dev.strillone.events.Provenance;
import dev.strillone.events.TitleOrigin;
import dev.strillone.ingest.article.Intake;
import dev.strillone.ingest.article.KnownLines;
import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.document.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stands in for the real one where a test is about the path around it: what is parted by an empty line is an article. */
public final class ParagraphSplitter implements Splitter {
  private static final int LIMIT = 10 * 1024 * 1024;

  @Override
  public Intake take(ReceivedDocument document, KnownLines known) {
    if (document.bytes().length > LIMIT) {
      return new Intake.Refused(new Unreadable(Unreadable.Reason.TOO_LARGE, "more than 10 MiB"));
    }
    String text = new String(document.bytes(), StandardCharsets.UTF_8);
    if (text.isBlank()) {
      return new Intake.Refused(new Unreadable(Unreadable.Reason.EMPTY, "no text came in"));
    }
    if (text.indexOf('\0') >= 0) {
      return new Intake.Refused(new Unreadable(Unreadable.Reason.NOT_TEXT, "a NUL is no text"));
    }
    UUID documentId = Identities.document(document.source().id(), document.bytes());
    List<ArticleIngested> articles =
        List.of(text.split("\n\n")).stream()
            .map(paragraph -> article(document, documentId, paragraph, known))
            .toList();
    return new Intake.Articles(documentId, articles, text.lines().toList());
  }

  private static ArticleIngested article(
      ReceivedDocument document, UUID documentId, String paragraph, KnownLines known) {
    String body =
        paragraph.lines().filter(line -> !known.isRepeated(line)).collect(Collectors.joining("\n"));
    return new ArticleIngested(
        Identities.articleByWording(document.source().id(), null, body),
        documentId,
        Identities.revision(null, body),
        document.source(),
        null,
        TitleOrigin.ABSENT,
        body,
        List.of(),
        null,
        null,
        List.of(),
        null,
        null,
        document.receivedAt(),
        new Provenance("UTF-8", 0, document.bytes().length, List.of(), List.of()));
  }
}
