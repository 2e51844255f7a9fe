package dev.strillone.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Data of {@code dev.strillone.news.article.enriched.v1}: the whole ingested article (in JSON its fields stand beside
 * {@code enrichment}), so that a consumer needs no second lookup, and its tags.
 *
 * <p>Every span of the enrichment is a plain slice of the article's own text: {@code text[start:end] == surface}, counted
 * in code points. An event that breaks this can't be constructed.
 */
public record ArticleEnriched(@JsonUnwrapped ArticleIngested article, Enrichment enrichment) {
  public ArticleEnriched {
    CodePointText body = new CodePointText(article.body());
    CodePointText title = new CodePointText(article.title() == null ? "" : article.title());
    for (Entity entity : enrichment.entities()) {
      for (Entity.Mention mention : entity.mentions()) {
        String found =
            (mention.in() == TextPart.TITLE ? title : body).slice(mention.start(), mention.end());
        if (!found.equals(mention.surface())) {
          throw new IllegalArgumentException(
              "mention '"
                  + mention.surface()
                  + "' at "
                  + mention.start()
                  + ".."
                  + mention.end()
                  + " of the "
                  + mention.in()
                  + " is '"
                  + found
                  + "' there");
        }
      }
    }
    for (Topic topic : enrichment.topics()) {
      for (Topic.Evidence evidence : topic.evidence()) {
        (evidence.in() == TextPart.TITLE ? title : body).slice(evidence.start(), evidence.end());
      }
    }
  }
}
