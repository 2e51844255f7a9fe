package dev.strillone.events;

import java.net.URI;

/**
 * The event types that travel, each with the record that holds its data.
 *
 * @param ceType the CloudEvents {@code type}
 * @param data the record
 */
public record EventType<T>(String ceType, Class<T> data) {
  public static final EventType<ArticleIngested> ARTICLE_INGESTED =
      new EventType<>("dev.strillone.news.article.ingested.v1", ArticleIngested.class);
  public static final EventType<ArticleEnriched> ARTICLE_ENRICHED =
      new EventType<>("dev.strillone.news.article.enriched.v1", ArticleEnriched.class);

  /** The {@code $id} of the JSON Schema, which is also the event's {@code dataschema}. */
  public URI schema() {
    return URI.create("urn:strillone:schema:" + ceType.substring("dev.strillone.news.".length()));
  }
}
