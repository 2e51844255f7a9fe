package dev.strillone.ingest.source;

import dev.strillone.events.ArticleIngested;
import dev.strillone.ingest.article.Intake;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** One line per published article, found by its ids; the trace id is there already. */
final class PublicationLog {
  private static final Logger LOG = Logger.getLogger(PublicationLog.class);

  private PublicationLog() {}

  static void write(Intake.Articles document) {
    try {
      MDC.put("documentId", document.documentId());
      for (ArticleIngested article : document.articles()) {
        MDC.put("articleId", article.articleId());
        LOG.infof("Published an article of %s", article.source().id());
      }
    } finally {
      MDC.remove("articleId");
      MDC.remove("documentId");
    }
  }
}
