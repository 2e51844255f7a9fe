package dev.strillone.cli.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends documents one after the other, and tells how each went. */
public final class Ingestion {
  private final IngestClient client;
  private final @Nullable String source;
  private final Consumer<String> progress;

  public Ingestion(IngestClient client, @Nullable String source, Consumer<String> progress) {
    this.client = client;
    this.source = source;
    this.progress = progress;
  }

  /**
   * What became of the documents.
   *
   * @param accepted the articles that Kafka has, in the order of the documents
   * @param refused a sentence for each document that was refused
   */
  public record Result(List<Ingested.ArticleRef> accepted, List<String> refused) {
    public Result {
      accepted = List.copyOf(accepted);
      refused = List.copyOf(refused);
    }
  }

  public Result send(List<DocumentFile> documents) {
    List<Ingested.ArticleRef> accepted = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (DocumentFile document : documents) {
      switch (client.send(document, source)) {
        case Ingested.Accepted(List<Ingested.ArticleRef> articles) -> {
          accepted.addAll(articles);
          progress.accept(
              "  %s: %d %s"
                  .formatted(
                      document.name(),
                      articles.size(),
                      articles.size() == 1 ? "article" : "articles"));
        }
        case Ingested.Refused(String reason) -> refused.add(document.name() + ": " + reason);
      }
    }
    return new Result(accepted, refused);
  }
}
