package dev.strillone.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code dev.strillone.news.article.ingested.v1}: one article as it was cut out of a document.
 *
 * @param revision SHA-256 (hex) of the normalised title and body; see {@link Identities#revision}
 * @param title present exactly when {@code titleOrigin} is not {@code absent}
 * @param paragraphs spans of {@code body}, in order, in code points
 * @param language as declared by the source, BCP 47
 * @param url the article's own address
 * @param publishedAt absent rather than guessed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleIngested(
    UUID articleId,
    UUID documentId,
    String revision,
    Source source,
    @Nullable String title,
    TitleOrigin titleOrigin,
    String body,
    List<Span> paragraphs,
    @Nullable String language,
    @Nullable String url,
    List<String> authors,
    @Nullable Instant publishedAt,
    @Nullable DateOrigin publishedAtOrigin,
    Instant receivedAt,
    Provenance provenance) {
  public ArticleIngested {
    Objects.requireNonNull(articleId, "articleId");
    Objects.requireNonNull(documentId, "documentId");
    Objects.requireNonNull(revision, "revision");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(receivedAt, "receivedAt");
    Objects.requireNonNull(provenance, "provenance");
    paragraphs = List.copyOf(paragraphs);
    authors = List.copyOf(authors);
    if ((title == null) != (titleOrigin == TitleOrigin.ABSENT)) {
      throw new IllegalArgumentException(
          "titleOrigin is "
              + titleOrigin
              + " but the title is "
              + (title == null ? "absent" : "present"));
    }
    if ((publishedAt == null) != (publishedAtOrigin == null)) {
      throw new IllegalArgumentException("publishedAt and publishedAtOrigin go together");
    }
    int length = body.codePointCount(0, body.length());
    for (Span paragraph : paragraphs) {
      if (paragraph.end() > length) {
        throw new IllegalArgumentException(
            paragraph + " ends after the body's " + length + " code points");
      }
    }
  }

  /** The same article under another id. */
  public ArticleIngested withId(UUID id) {
    return new ArticleIngested(
        id,
        documentId,
        revision,
        source,
        title,
        titleOrigin,
        body,
        paragraphs,
        language,
        url,
        authors,
        publishedAt,
        publishedAtOrigin,
        receivedAt,
        provenance);
  }
}
