package dev.strillone.ingest.article;

import dev.strillone.events.ArticleIngested;
import dev.strillone.events.Identities;
import dev.strillone.ingest.document.DocumentReader;
import dev.strillone.ingest.document.DocumentText;
import dev.strillone.ingest.document.Line;
import dev.strillone.ingest.document.Reading;
import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.document.Unreadable;
import dev.strillone.ingest.document.Unreadable.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bytes to articles. Pure: the same document and the same known lines give the same articles. Safe for use by several threads. */
public final class DocumentIntake {
  /** That may turn out to repeat; of a longer document the rest would only take memory. */
  private static final int MOST_LINES = 20_000;

  private final DocumentReader reader;
  private final ArticleCutter cutter = new ArticleCutter();

  /**
   * @param maxBytes of a document
   */
  public DocumentIntake(long maxBytes) {
    this.reader = new DocumentReader(maxBytes);
  }

  public Intake take(ReceivedDocument document, KnownLines known) {
    return switch (reader.read(document)) {
      case Reading.Refused refused -> new Intake.Refused(refused.why());
      case Reading.Read read -> cut(document, read.text(), known);
    };
  }

  private Intake cut(ReceivedDocument document, DocumentText text, KnownLines known) {
    List<Draft> drafts = cutter.cut(text, known);
    if (drafts.isEmpty()) {
      return new Intake.Refused(
          new Unreadable(
              Reason.NO_ARTICLE,
              "The text holds no article, only lines such as calls to subscribe, links or a copyright. Send the text of at least one article."));
    }
    UUID documentId = Identities.document(text.source().id(), document.bytes());
    ArticleWriter writer =
        new ArticleWriter(text, documentId, document.receivedAt(), drafts.size());
    List<ArticleIngested> articles = new ArrayList<>();
    for (Draft draft : drafts) {
      articles.add(writer.article(draft, articles.size()));
    }
    return new Intake.Articles(
        documentId,
        distinct(articles),
        text.lines().stream()
            .map(Line::text)
            .filter(line -> !line.isEmpty())
            .distinct()
            .limit(MOST_LINES)
            .toList());
  }

  /** A document may hold an article twice; of two that only begin alike, the later one is known by its place as well. */
  private static List<ArticleIngested> distinct(List<ArticleIngested> articles) {
    Map<UUID, ArticleIngested> distinct = new HashMap<>();
    List<ArticleIngested> kept = new ArrayList<>();
    for (ArticleIngested article : articles) {
      ArticleIngested first = distinct.putIfAbsent(article.articleId(), article);
      if (first == null) {
        kept.add(article);
      } else if (!first.revision().equals(article.revision())) {
        kept.add(
            article.withId(
                Identities.articleByGuid(
                    article.source().id(), article.articleId().toString(), kept.size())));
      }
    }
    return kept;
  }
}
