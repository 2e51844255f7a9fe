package dev.strillone.store.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.strillone.events.DateOrigin;
import dev.strillone.events.Enrichment;
import dev.strillone.events.Entity;
import dev.strillone.events.EntityType;
import dev.strillone.events.Provenance;
import dev.strillone.events.Source;
import dev.strillone.events.SourceKind;
import dev.strillone.events.Span;
import dev.strillone.events.TextPart;
import dev.strillone.events.TitleOrigin;
import dev.strillone.events.Topic;
import dev.strillone.store.read.Article;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NinjsTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private static final Instant AT = Instant.parse("2026-11-01T08:00:00.123456Z");

  /** With everything that an article may have. */
  static Article full() {
    List<Entity> entities =
        Arrays.stream(EntityType.values())
            .map(
                type ->
                    new Entity(
                        type == EntityType.PLACE ? "Q220" : type + ":roma",
                        type,
                        "Roma",
                        type == EntityType.PLACE ? "Q220" : null,
                        0.256,
                        List.of(new Entity.Mention(2, 6, "Roma", 0.9, TextPart.TITLE))))
            .toList();
    List<Topic> topics =
        List.of(
            new Topic(
                "medtop:13000000",
                Map.of("en-GB", "science and technology", "it", "scienza e tecnologia"),
                0.994,
                List.of(new Topic.Evidence(0, 1, TextPart.BODY)),
                false),
            new Topic("medtop:20000001", Map.of(), 1, List.of(), true));
    return article(
        "A Roma",
        "it",
        "https://example.org/a b",
        List.of("Giulia Bianchi", "E. Verdi"),
        AT,
        entities,
        topics);
  }

  /** With nothing that may be left out. */
  static Article bare() {
    return article(null, "und", null, List.of(), null, List.of(), List.of());
  }

  private static Article article(
      String title,
      String language,
      String url,
      List<String> authors,
      Instant publishedAt,
      List<Entity> entities,
      List<Topic> topics) {
    return new Article(
        UUID.fromString("5f0e2a9c-9a53-5d0c-9d0c-3b8c1f5a7e10"),
        UUID.randomUUID(),
        "abc",
        new Source("gazzetta", "La Gazzetta", SourceKind.HTTP, null),
        title,
        title == null ? TitleOrigin.ABSENT : TitleOrigin.GIVEN,
        "I chip 📈 vanno.",
        List.of(new Span(0, 15)),
        language,
        0.9,
        url,
        authors,
        publishedAt,
        publishedAt == null ? null : DateOrigin.METADATA,
        AT,
        AT,
        entities,
        topics,
        new Provenance("UTF-8", 0, 10, List.of(), List.of()),
        new Article.Tagging(
            "1.0",
            List.of(),
            "v",
            AT,
            Enrichment.Outcome.COMPLETE,
            List.of(new Enrichment.Keyphrase("chip", 0.5)),
            null));
  }

  @Test
  void whateverAnArticleHasIsValid() {
    assertThat(NinjsSchema.problems(json(full()).get("ninjs"))).isEmpty();
    assertThat(NinjsSchema.problems(json(bare()).get("ninjs"))).isEmpty();
  }

  @Test
  void everyTypeOfEntityHasItsList() {
    JsonNode ninjs = json(full()).get("ninjs");

    for (String list : List.of("people", "organisations", "places", "objects", "events")) {
      assertThat(ninjs.get(list)).as(list).hasSize(1);
    }
    assertThat(ninjs.at("/places/0/uri").asText()).isEqualTo("http://www.wikidata.org/entity/Q220");
    assertThat(ninjs.at("/people/0").has("uri")).isFalse();
    assertThat(
            StreamSupport.stream(ninjs.get("subjects").spliterator(), false)
                .map(s -> s.get("literal").asText()))
        .containsExactly("medtop:13000000", "medtop:20000001", "WORK:roma", "MISC:roma");
    assertThat(ninjs.at("/subjects/0/uri").asText())
        .isEqualTo("http://cv.iptc.org/newscodes/mediatopic/13000000");
    assertThat(ninjs.at("/subjects/0/confidence").asInt()).isEqualTo(99);
    assertThat(ninjs.at("/subjects/2/relevance").asInt()).isEqualTo(26);
  }

  @Test
  void textsAndDatesAreThoseOfTheArticleAndSpansStandBeside() {
    JsonNode line = json(full());

    JsonNode ninjs = line.get("ninjs");
    assertThat(ninjs.get("uri").asText())
        .isEqualTo("urn:uuid:5f0e2a9c-9a53-5d0c-9d0c-3b8c1f5a7e10");
    assertThat(ninjs.at("/headlines/0/value").asText()).isEqualTo("A Roma");
    assertThat(ninjs.at("/bodies/0/charCount").asInt()).isEqualTo(15);
    assertThat(ninjs.get("by").asText()).isEqualTo("Giulia Bianchi, E. Verdi");
    assertThat(ninjs.get("contentCreated").asText()).isEqualTo(AT.toString());
    JsonNode mention = line.at("/annotations/entities/0/mentions/0");
    assertThat(
            ninjs
                .at("/headlines/0/value")
                .asText()
                .substring(mention.get("start").asInt(), mention.get("end").asInt()))
        .isEqualTo(mention.get("surface").asText());
    assertThat(line.at("/annotations/keyphrases/0/text").asText()).isEqualTo("chip");
    assertThat(line.at("/annotations/topics/0/evidence/0/end").asInt()).isEqualTo(1);
  }

  private static JsonNode json(Article article) {
    return JSON.valueToTree(NinjsLine.of(article));
  }
}
