package dev.strillone.store;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.ArticleIngested;
import dev.strillone.events.Enrichment;
import dev.strillone.events.Entity;
import dev.strillone.events.EntityType;
import dev.strillone.events.EventContext;
import dev.strillone.events.Identities;
import dev.strillone.events.Provenance;
import dev.strillone.events.Source;
import dev.strillone.events.SourceKind;
import dev.strillone.events.Span;
import dev.strillone.events.TextPart;
import dev.strillone.events.TitleOrigin;
import dev.strillone.events.Topic;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Enriched articles for tests: any text, with the given names tagged where they first stand. */
public final class Sample {
  private Sample() {}

  public static ArticleEnriched article(
      String source, String title, String body, Instant receivedAt, String... organisations) {
    String revision = Identities.revision(title, body);
    UUID id = Identities.articleByWording(source, title, "first");
    ArticleIngested ingested =
        new ArticleIngested(
            id,
            UUID.nameUUIDFromBytes(revision.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            revision,
            new Source(source, source, SourceKind.HTTP, "sample.txt"),
            title,
            TitleOrigin.GIVEN,
            body,
            List.of(new Span(0, body.codePointCount(0, body.length()))),
            null,
            null,
            List.of("Giulia Bianchi"),
            null,
            null,
            receivedAt,
            new Provenance("UTF-8", 0, 10, List.of(), List.of()));
    List<Entity> entities =
        java.util.Arrays.stream(organisations).map(name -> organisation(name, body)).toList();
    Topic topic =
        new Topic(
            "medtop:13000000",
            Map.of("en-GB", "science and technology", "it", "scienza e tecnologia"),
            0.9,
            List.of(new Topic.Evidence(0, 1, TextPart.BODY)),
            false);
    return new ArticleEnriched(
        ingested,
        new Enrichment(
            "test",
            List.of(),
            "2023-10-24",
            receivedAt,
            new Enrichment.Language("it", 0.99),
            entities,
            List.of(topic),
            null,
            null,
            Enrichment.Outcome.COMPLETE));
  }

  /** The same article with the same tags, as another version of the enricher would send it. */
  public static ArticleEnriched taggedBy(String version, ArticleEnriched article) {
    Enrichment e = article.enrichment();
    return new ArticleEnriched(
        article.article(),
        new Enrichment(
            version,
            e.models(),
            e.vocabularyVersion(),
            e.enrichedAt(),
            e.language(),
            e.entities(),
            e.topics(),
            null,
            null,
            e.outcome()));
  }

  public static EventContext context(ArticleEnriched article) {
    UUID id = article.article().articleId();
    return new EventContext(
        Identities.event(id, article.article().revision(), "test"),
        URI.create("/strillone/test"),
        id,
        article.article().receivedAt(),
        null,
        null,
        null);
  }

  private static Entity organisation(String name, String body) {
    int start = body.codePointCount(0, body.indexOf(name));
    int end = start + name.codePointCount(0, name.length());
    return new Entity(
        "organisation:" + name.toLowerCase(java.util.Locale.ROOT),
        EntityType.ORGANISATION,
        name,
        null,
        0.5,
        List.of(new Entity.Mention(start, end, name, 0.9, TextPart.BODY)));
  }
}
