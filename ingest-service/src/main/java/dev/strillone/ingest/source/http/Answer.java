package dev.strillone.ingest.source.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.strillone.events.ArticleIngested;
import dev.strillone.events.TitleOrigin;
import dev.strillone.ingest.article.Intake;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says which articles were made of the documents. All of them are in Kafka.
 *
 * @param articleIds of all documents, in their order
 */
public record Answer(List<UUID> articleIds, List<Document> documents) {
  public Answer {
    articleIds = List.copyOf(articleIds);
    documents = List.copyOf(documents);
  }

  static Answer of(List<Intake.Articles> taken) {
    List<Document> documents = taken.stream().map(Document::of).toList();
    return new Answer(
        documents.stream().flatMap(d -> d.articles().stream()).map(Article::articleId).toList(),
        documents);
  }

  /** One document. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Document(UUID documentId, @Nullable String uri, List<Article> articles) {
    public Document {
      articles = List.copyOf(articles);
    }

    private static Document of(Intake.Articles taken) {
      return new Document(
          taken.documentId(),
          taken.articles().getFirst().source().uri(),
          taken.articles().stream().map(Article::of).toList());
    }
  }

  /** One article as it was cut out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Article(
      UUID articleId, String revision, @Nullable String title, TitleOrigin titleOrigin) {
    private static Article of(ArticleIngested article) {
      return new Article(
          article.articleId(), article.revision(), article.title(), article.titleOrigin());
    }
  }
}
