package dev.strillone.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tags of an article and what made them.
 *
 * @param language detected; {@code und} when it could not be told
 * @param keyphrases absent when this enricher makes none
 * @param fingerprint MinHash signature of word shingles; absent when this enricher makes none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Enrichment(
    String enricherVersion,
    List<Model> models,
    String vocabularyVersion,
    Instant enrichedAt,
    Language language,
    List<Entity> entities,
    List<Topic> topics,
    @Nullable List<Keyphrase> keyphrases,
    @Nullable List<Integer> fingerprint,
    Outcome outcome) {
  public Enrichment {
    Objects.requireNonNull(enricherVersion, "enricherVersion");
    Objects.requireNonNull(vocabularyVersion, "vocabularyVersion");
    Objects.requireNonNull(enrichedAt, "enrichedAt");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(outcome, "outcome");
    models = List.copyOf(models);
    entities = List.copyOf(entities);
    topics = List.copyOf(topics);
    keyphrases = keyphrases == null ? null : List.copyOf(keyphrases);
    fingerprint = fingerprint == null ? null : List.copyOf(fingerprint);
  }

  /** A model that took part. */
  public record Model(String name, String version) {}

  /**
   * The language that was detected.
   *
   * @param tag BCP 47, {@code und} when undetermined
   * @param confidence 0 to 1
   */
  public record Language(String tag, double confidence) {
    public Language {
      Objects.requireNonNull(tag, "tag");
      Ratio.require(confidence, "confidence");
    }
  }

  /** A phrase that says what the article is about; {@code score} 0 to 1. */
  public record Keyphrase(String text, double score) {}

  /** How far enrichment got. */
  public enum Outcome {
    /** Everything that this enricher does was done. */
    @JsonProperty("complete")
    COMPLETE,
    /** A tagger was left out: no model for the language. The article is whole, its tags are not. */
    @JsonProperty("partial")
    PARTIAL
  }
}
