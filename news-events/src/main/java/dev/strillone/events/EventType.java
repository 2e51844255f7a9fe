package dev.strillone.events;

import java.net.URI;

/**
 * The event types that travel, each with the record that holds its data.
 *
 * @param ceType the CloudEvents {@code type}
 * @param data the record
 * @param contract base URL of a service of ours, as consumers reach it
 */
public record EventType<T>(String ceType, Class<T> data, URI contract) {
  /** Where {@code ./strillone run} and Compose have store-service, unless told otherwise. */
  private static final URI DEFAULT_CONTRACT = URI.create("http://localhost:8080");

  public static final EventType<ArticleIngested> ARTICLE_INGESTED =
      here("dev.strillone.news.article.ingested.v1", ArticleIngested.class);
  public static final EventType<ArticleEnriched> ARTICLE_ENRICHED =
      here("dev.strillone.news.article.enriched.v1", ArticleEnriched.class);

  private static final String PREFIX = "dev.strillone.news.";

  public EventType {
    if (!contract.isAbsolute() || contract.getHost() == null) {
      throw new IllegalArgumentException(
          "the URL of the contract has to name a host, such as "
              + DEFAULT_CONTRACT
              + ", and is '"
              + contract
              + "'");
    }
  }

  private static <T> EventType<T> here(String ceType, Class<T> data) {
    return new EventType<>(ceType, data, DEFAULT_CONTRACT);
  }

  /**
   * The same, with its schema elsewhere.
   *
   * @param base of a service of ours, as consumers reach it
   */
  public EventType<T> at(URI base) {
    return new EventType<>(ceType, data, base);
  }

  /** What type and version are called in the names of the contract's files, such as {@code article.enriched.v1}. */
  public String name() {
    return ceType.substring(PREFIX.length());
  }

  /** Where the JSON Schema can be had; the event's {@code dataschema}. */
  public URI schema() {
    return URI.create(
        contract.toString().replaceAll("/+$", "") + "/schemas/" + name() + ".schema.json");
  }
}
