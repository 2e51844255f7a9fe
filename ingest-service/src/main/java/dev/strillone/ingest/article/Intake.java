package dev.strillone.ingest.article;

import dev.strillone.events.ArticleIngested;
import dev.strillone.ingest.document.Unreadable;
import java.util.List;
import java.util.UUID;

/** What became of a document. */
public sealed interface Intake {
  /**
   * The document was read and cut.
   *
   * @param articles at least one, in the order of the document, ready to be published
   * @param lines lines that could turn out to be boilerplate when the source repeats them
   */
  record Articles(UUID documentId, List<ArticleIngested> articles, List<String> lines)
      implements Intake {
    public Articles {
      articles = List.copyOf(articles);
      lines = List.copyOf(lines);
    }
  }

  /** Nothing of the document is published. */
  record Refused(Unreadable why) implements Intake {}
}
