package dev.strillone.store.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.strillone.events.DateOrigin;
import dev.strillone.events.Enrichment;
import dev.strillone.events.Entity;
import dev.strillone.events.Provenance;
import dev.strillone.events.Source;
import dev.strillone.events.Span;
import dev.strillone.events.TitleOrigin;
import dev.strillone.events.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored article with its tags, field names as in the events; spans count code points.
 *
 * @param language detected, BCP 47, {@code und} when it could not be told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Article(
    UUID articleId,
    UUID documentId,
    String revision,
    Source source,
    @Nullable String title,
    TitleOrigin titleOrigin,
    String body,
    List<Span> paragraphs,
    String language,
    double languageConfidence,
    @Nullable String url,
    List<String> authors,
    @Nullable Instant publishedAt,
    @Nullable DateOrigin publishedAtOrigin,
    Instant receivedAt,
    Instant storedAt,
    List<Entity> entities,
    List<Topic> topics,
    Provenance provenance,
    Tagging enrichment) {
  public Article {
    paragraphs = List.copyOf(paragraphs);
    authors = List.copyOf(authors);
    entities = List.copyOf(entities);
    topics = List.copyOf(topics);
  }

  /** What made the tags. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Tagging(
      String enricherVersion,
      List<Enrichment.Model> models,
      String vocabularyVersion,
      Instant enrichedAt,
      Enrichment.Outcome outcome,
      @Nullable List<Enrichment.Keyphrase> keyphrases,
      @Nullable List<Integer> fingerprint) {}
}
