package dev.strillone.store.write;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.ArticleIngested;
import dev.strillone.events.DateOrigin;
import dev.strillone.events.Enrichment;
import dev.strillone.events.Entity;
import dev.strillone.events.Provenance;
import dev.strillone.events.SourceKind;
import dev.strillone.events.Span;
import dev.strillone.events.TextPart;
import dev.strillone.events.TitleOrigin;
import dev.strillone.events.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of each table, as {@code jsonb_to_recordset} takes them: one field a column. */
final class Rows {
  private Rows() {}

  static List<Article> articles(List<ArticleEnriched> round) {
    return round.stream().map(Article::of).toList();
  }

  static List<EntityRow> entities(List<ArticleEnriched> round) {
    return round.stream()
        .flatMap(a -> a.enrichment().entities().stream())
        .map(e -> new EntityRow(e.id(), e.type(), e.name(), e.wikidata()))
        .toList();
  }

  static List<ArticleEntity> articleEntities(List<ArticleEnriched> round) {
    return round.stream().flatMap(ArticleEntity::of).toList();
  }

  static List<Mention> mentions(List<ArticleEnriched> round) {
    return round.stream()
        .flatMap(a -> a.enrichment().entities().stream().flatMap(e -> Mention.of(id(a), e)))
        .toList();
  }

  static List<ArticleTopic> topics(List<ArticleEnriched> round) {
    return round.stream()
        .flatMap(a -> a.enrichment().topics().stream().map(t -> ArticleTopic.of(id(a), t)))
        .toList();
  }

  private static UUID id(ArticleEnriched article) {
    return article.article().articleId();
  }

  @JsonNaming(SnakeCaseStrategy.class)
  record Article(
      UUID articleId,
      UUID documentId,
      String revision,
      String sourceId,
      String sourceName,
      SourceKind sourceKind,
      @Nullable String sourceUri,
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
      Provenance provenance,
      EnrichmentSummary enrichment) {
    static Article of(ArticleEnriched event) {
      ArticleIngested a = event.article();
      Enrichment.Language language = event.enrichment().language();
      return new Article(
          a.articleId(),
          a.documentId(),
          a.revision(),
          a.source().id(),
          a.source().name(),
          a.source().kind(),
          a.source().uri(),
          a.title(),
          a.titleOrigin(),
          a.body(),
          a.paragraphs(),
          language.tag(),
          language.confidence(),
          a.url(),
          a.authors(),
          a.publishedAt(),
          a.publishedAtOrigin(),
          a.receivedAt(),
          a.provenance(),
          EnrichmentSummary.of(event.enrichment()));
    }
  }

  /** What stays of the enrichment beside entities and topics, which have tables of their own. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EnrichmentSummary(
      String enricherVersion,
      List<Enrichment.Model> models,
      String vocabularyVersion,
      Instant enrichedAt,
      Enrichment.Outcome outcome,
      @Nullable List<Enrichment.Keyphrase> keyphrases,
      @Nullable List<Integer> fingerprint) {
    static EnrichmentSummary of(Enrichment e) {
      return new EnrichmentSummary(
          e.enricherVersion(),
          e.models(),
          e.vocabularyVersion(),
          e.enrichedAt(),
          e.outcome(),
          e.keyphrases(),
          e.fingerprint());
    }
  }

  /** What made tags, as far as one enricher is told from another. */
  record EnricherMark(String version, List<Enrichment.Model> models, String vocabularyVersion) {
    static EnricherMark of(Enrichment e) {
      return new EnricherMark(e.enricherVersion(), e.models(), e.vocabularyVersion());
    }
  }

  @JsonNaming(SnakeCaseStrategy.class)
  record TagChangeRow(
      UUID articleId,
      String revision,
      String kind,
      String key,
      String name,
      String change,
      Tag.@Nullable Looks before,
      Tag.@Nullable Looks after,
      JsonNode enricherBefore,
      EnricherMark enricherAfter) {
    static TagChangeRow of(
        ArticleEnriched event, TagChange change, JsonNode enricherBefore, EnricherMark now) {
      return new TagChangeRow(
          id(event),
          event.article().revision(),
          change.kind().text(),
          change.key(),
          change.name(),
          change.change(),
          change.before(),
          change.after(),
          enricherBefore,
          now);
    }
  }

  @JsonNaming(SnakeCaseStrategy.class)
  record EntityRow(
      String entityId,
      dev.strillone.events.EntityType type,
      String name,
      @Nullable String wikidata) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record ArticleEntity(
      UUID articleId, String entityId, int position, String name, double salience) {
    static Stream<ArticleEntity> of(ArticleEnriched event) {
      List<Entity> entities = event.enrichment().entities();
      return java.util.stream.IntStream.range(0, entities.size())
          .mapToObj(
              i -> {
                Entity e = entities.get(i);
                return new ArticleEntity(
                    event.article().articleId(), e.id(), i, e.name(), e.salience());
              });
    }
  }

  @JsonNaming(SnakeCaseStrategy.class)
  record Mention(
      UUID articleId,
      String entityId,
      TextPart part,
      int spanStart,
      int spanEnd,
      String surface,
      double confidence) {
    static Stream<Mention> of(UUID article, Entity entity) {
      return entity.mentions().stream()
          .map(
              m ->
                  new Mention(
                      article,
                      entity.id(),
                      m.in(),
                      m.start(),
                      m.end(),
                      m.surface(),
                      m.confidence()));
    }
  }

  @JsonNaming(SnakeCaseStrategy.class)
  record ArticleTopic(
      UUID articleId,
      String code,
      Map<String, String> name,
      double confidence,
      boolean inferred,
      List<Topic.Evidence> evidence) {
    static ArticleTopic of(UUID article, Topic t) {
      return new ArticleTopic(
          article, t.code(), t.name(), t.confidence(), t.inferred(), t.evidence());
    }
  }
}
