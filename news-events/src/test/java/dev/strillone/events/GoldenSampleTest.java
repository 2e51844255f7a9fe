package dev.strillone.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GoldenSampleTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"article.ingested.v1", "article.enriched.v1"})
  void fitsItsSchema(String name) throws IOException {
    var schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(resource("schema/" + name + ".schema.json"));

    var problems =
        schema.validate(
            golden(name), context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));

    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"article.ingested.v1", "article.enriched.v1"})
  void survivesARoundTripThroughItsRecord(String name) throws IOException {
    Class<?> type = name.contains("ingested") ? ArticleIngested.class : ArticleEnriched.class;

    Object read =
        EventJson.read(
            golden(name).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8), type);
    JsonNode written = JSON.readTree(EventJson.write(read));

    assertThat(written).isEqualTo(golden(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"article.ingested.v1", "article.enriched.v1"})
  void schemaKnowsEveryFieldOfTheSample(String name) throws IOException {
    JsonNode properties =
        JSON.readTree(resource("schema/" + name + ".schema.json")).get("properties");

    assertThat(golden(name).fieldNames()).toIterable().isSubsetOf(() -> properties.fieldNames());
  }

  private static JsonNode golden(String name) throws IOException {
    return JSON.readTree(resource("golden/" + name + ".json"));
  }

  static InputStream resource(String path) {
    InputStream stream = EventType.class.getResourceAsStream(path);
    assertThat(stream).as(path).isNotNull();
    return stream;
  }
}
