package dev.strillone.cli.documents;

import java.time.Duration;
import java.util.List;

/** How ingest-service answered for one document. */
public sealed interface Ingested {
  /** Kafka has its articles. */
  record Accepted(List<ArticleRef> articles) implements Ingested {
    public Accepted {
      articles = List.copyOf(articles);
    }
  }

  /**
   * It was refused, or could not be read in the first place.
   *
   * @param reason in plain words
   */
  record Refused(String reason) implements Ingested {}

  /**
   * Not now.
   *
   * @param reason in plain words
   * @param retryAfter when to try again
   */
  record Busy(String reason, Duration retryAfter) implements Ingested {}

  /**
   * No answer at all.
   *
   * @param reason in plain words
   */
  record Away(String reason) implements Ingested {}

  /**
   * One revision of an article.
   *
   * @param revision hash of title and body
   */
  record ArticleRef(String articleId, String revision) {}
}
