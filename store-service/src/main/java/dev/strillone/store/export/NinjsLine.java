package dev.strillone.store.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.strillone.events.Enrichment;
import dev.strillone.events.Entity;
import dev.strillone.events.Span;
import dev.strillone.events.Topic;
import dev.strillone.store.read.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the export.
 *
 * @param ninjs valid by itself
 * @param annotations what the standard has no room for; {@code in: title} is the headline's value, {@code in: body} the
 *     body's
 */
record NinjsLine(Ninjs ninjs, Annotations annotations) {
  static NinjsLine of(Article article) {
    return new NinjsLine(
        Ninjs.of(article),
        new Annotations(
            article.entities(),
            article.topics(),
            article.enrichment().keyphrases(),
            article.paragraphs(),
            article.enrichment().enricherVersion()));
  }

  /** Spans count code points, as everywhere. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Annotations(
      List<Entity> entities,
      List<Topic> topics,
      @Nullable List<Enrichment.Keyphrase> keyphrases,
      List<Span> paragraphs,
      String enricherVersion) {}
}
