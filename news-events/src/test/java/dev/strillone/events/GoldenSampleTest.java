package dev.strillone.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Samples, schemas and records say the same. */
class GoldenSampleTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<EventType<?>> types() {
    return List.of(EventType.ARTICLE_INGESTED, EventType.ARTICLE_ENRICHED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "article.ingested.v1",
        "article.enriched.v1",
        "story.opened.v1",
        "story.updated.v1",
        "story.merged.v1"
      })
  void fitsItsSchema(String name) throws IOException {
    var schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(resource("schemas/" + name + ".schema.json"));

    var problems =
        schema.validate(
            golden(name), context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));

    assertThat(problems).isEmpty();
    assertThat(golden(name).fieldNames())
        .toIterable()
        .isSubsetOf(() -> schema(name).get("properties").fieldNames());
  }

  @ParameterizedTest
  @MethodSource("types")
  void survivesARoundTripThroughItsRecord(EventType<?> type) throws IOException {
    Object read = EventJson.read(golden(type.name()).toString().getBytes(UTF_8), type.data());
    JsonNode written = JSON.readTree(EventJson.write(read));

    assertThat(written).isEqualTo(golden(type.name()));
  }

  @ParameterizedTest
  @MethodSource("types")
  void schemaHasTheFieldsOfTheRecordWithTheirTypes(EventType<?> type) {
    JsonNode schema = schema(type.name());

    assertThat(RecordShape.of(schema).toPrettyString())
        .isEqualTo(RecordShape.of(type.data()).toPrettyString());
    assertThat(schema.get("$id").asText()).isEqualTo("urn:strillone:schema:" + type.name());
  }

  /** A reader in another language finds no null where the schema has a string. */
  @Test
  void whatIsAbsentIsLeftOut() throws IOException {
    ArticleIngested bare =
        new ArticleIngested(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "0".repeat(64),
            new Source("s", "s", SourceKind.HTTP, null),
            null,
            TitleOrigin.ABSENT,
            "Piove.",
            List.of(),
            null,
            null,
            List.of(),
            null,
            null,
            Instant.EPOCH,
            new Provenance("UTF-8", 0, 6, List.of(), List.of()));
    Enrichment nothing =
        new Enrichment(
            "1",
            List.of(),
            "1",
            Instant.EPOCH,
            new Enrichment.Language("und", 0),
            List.of(
                new Entity(
                    "x",
                    EntityType.MISC,
                    "x",
                    null,
                    0,
                    List.of(new Entity.Mention(0, 5, "Piove", 1, TextPart.BODY)))),
            List.of(),
            null,
            null,
            Enrichment.Outcome.PARTIAL);

    JsonNode written = JSON.readTree(EventJson.write(new ArticleEnriched(bare, nothing)));

    assertThat(
            JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(schema("article.enriched.v1"))
                .validate(written))
        .isEmpty();
  }

  private static JsonNode golden(String name) throws IOException {
    return JSON.readTree(resource("golden/" + name + ".json"));
  }

  private static JsonNode schema(String name) {
    try {
      return JSON.readTree(resource("schemas/" + name + ".schema.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream resource(String path) {
    return ContractFiles.open(path);
  }
}
