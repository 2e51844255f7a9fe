package dev.strillone.cli.documents;

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
   * It was refused.
   *
   * @param reason in plain words
   */
  record Refused(String reason) implements Ingested {}

  /**
   * One revision of an article.
   *
   * @param revision hash of title and body
   */
  record ArticleRef(String articleId, String revision) {}
}
