package dev.strillone.store.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.strillone.events.Entity;
import dev.strillone.events.EntityType;
import dev.strillone.events.Topic;
import dev.strillone.store.read.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article as IPTC's ninjs 3.1 has it, field names as there. The standard has no room for spans, keyphrases and the
 * like: they stand beside it.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Ninjs(
    String uri,
    String type,
    String representationType,
    String version,
    Instant versionCreated,
    @Nullable Instant contentCreated,
    @Nullable String language,
    List<Text> headlines,
    List<Text> bodies,
    @Nullable String by,
    List<Thing> people,
    List<Thing> organisations,
    List<Thing> places,
    List<Thing> objects,
    List<Thing> events,
    List<Subject> subjects,
    List<InfoSource> infoSources,
    List<AltId> altIds,
    Standard standard) {
  private static final String MEDIA_TOPIC = "http://cv.iptc.org/newscodes/mediatopic/";
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final Standard VERSION =
      new Standard("ninjs", "3.1", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");

  static Ninjs of(Article article) {
    String title = article.title();
    String language = article.language();
    return new Ninjs(
        "urn:uuid:" + article.articleId(),
        "text",
        "full",
        article.revision(),
        article.receivedAt(),
        article.publishedAt(),
        language.equals("und") ? null : language,
        title == null ? List.of() : List.of(new Text("text/plain", title, null)),
        List.of(
            new Text(
                "text/plain",
                article.body(),
                article.body().codePointCount(0, article.body().length()))),
        article.authors().isEmpty() ? null : String.join(", ", article.authors()),
        things(article, EntityType.PERSON),
        things(article, EntityType.ORGANISATION),
        things(article, EntityType.PLACE),
        things(article, EntityType.PRODUCT),
        things(article, EntityType.EVENT),
        subjects(article),
        List.of(new InfoSource(article.source().name(), article.source().id())),
        altIds(article),
        VERSION);
  }

  private static List<Thing> things(Article article, EntityType type) {
    return article.entities().stream()
        .filter(entity -> entity.type() == type)
        .map(entity -> new Thing(entity.name(), wikidata(entity), entity.id()))
        .toList();
  }

  /** Topics, and what the standard has no list of its own for. */
  private static List<Subject> subjects(Article article) {
    List<Subject> subjects = new ArrayList<>();
    for (Topic topic : article.topics()) {
      subjects.add(
          new Subject(
              topic.name().get("en-GB"),
              MEDIA_TOPIC + topic.code().substring(topic.code().indexOf(':') + 1),
              topic.code(),
              percent(topic.confidence()),
              null));
    }
    for (Entity entity : article.entities()) {
      if (Set.of(EntityType.WORK, EntityType.MISC).contains(entity.type())) {
        subjects.add(
            new Subject(
                entity.name(), wikidata(entity), entity.id(), null, percent(entity.salience())));
      }
    }
    return subjects;
  }

  private static @Nullable String wikidata(Entity entity) {
    return entity.wikidata() == null ? null : WIKIDATA + entity.wikidata();
  }

  private static int percent(double ratio) {
    return (int) Math.round(100 * ratio);
  }

  private static List<AltId> altIds(Article article) {
    List<AltId> ids = new ArrayList<>();
    ids.add(new AltId("document", article.documentId().toString()));
    String url = article.url();
    if (url != null) {
      ids.add(new AltId("url", url));
    }
    return ids;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Text(String contentType, String value, @Nullable Integer charCount) {}

  /**
   * @param literal our id of it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Thing(String name, @Nullable String uri, String literal) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Subject(
      @Nullable String name,
      @Nullable String uri,
      String literal,
      @Nullable Integer confidence,
      @Nullable Integer relevance) {}

  record InfoSource(String name, String literal) {}

  record AltId(String role, String value) {}

  record Standard(String name, String version, String schema) {}
}
