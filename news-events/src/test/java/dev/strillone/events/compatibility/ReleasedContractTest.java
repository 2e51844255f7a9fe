package dev.strillone.events.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.ArticleIngested;
import dev.strillone.events.ContractFiles;
import dev.strillone.events.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What every release promised is kept. */
class ReleasedContractTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<Release> releases() {
    return Release.all();
  }

  @Test
  void thereIsARelease() {
    assertThat(releases()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void schemasOnlyGainOptionalProperties(Release release) throws IOException {
    List<String> schemas = release.files("schemas");
    List<String> changes = new ArrayList<>();
    for (String schema : schemas) {
      SchemaChanges.between(release.read(schema), today(schema))
          .forEach(change -> changes.add(schema + ": " + change));
    }

    assertThat(schemas).isNotEmpty();
    assertThat(changes)
        .as("since %s; what is not additive is a new version of the event, on a new topic", release)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void topicsStayWhereTheyAreWithTheirKeysAndTheirOrder(Release release) throws IOException {
    JsonNode then = release.read(ContractFiles.ASYNCAPI).get("channels");
    JsonNode now = today(ContractFiles.ASYNCAPI).get("channels");

    assertThat(then).isNotEmpty();
    for (Map.Entry<String, JsonNode> channel : then.properties()) {
      for (String what :
          List.of(
              "/address",
              "/bindings/kafka/partitions",
              "/bindings/kafka/topicConfiguration/cleanup.policy")) {
        assertThat(now.path(channel.getKey()).at(what))
            .as("%s of %s since %s", what, channel.getKey(), release)
            .isEqualTo(channel.getValue().at(what));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void samplesAreNeverEdited(Release release) throws IOException {
    for (String sample : release.files("golden")) {
      try (InputStream now = ContractFiles.open(sample)) {
        assertThat(now).as(sample).hasBinaryContent(release.bytes(sample));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void samplesFitTheSchemasOfTodayAndAreDecoded(Release release) throws IOException {
    List<String> samples = release.files("golden");
    for (String sample : samples) {
      String schema = sample.replace("golden/", "schemas/").replace(".json", ".schema.json");
      assertThat(
              JsonSchemaFactory.getInstance(VersionFlag.V202012)
                  .getSchema(today(schema))
                  .validate(release.read(sample)))
          .as(sample)
          .isEmpty();
      Object decoded = EventJson.read(release.bytes(sample), type(sample));
      assertThat(JSON.readTree(EventJson.write(decoded))).isEqualTo(release.read(sample));
    }
    assertThat(samples).isNotEmpty();
  }

  /** As the events of a later version may be: something unknown in every object. */
  @ParameterizedTest
  @MethodSource("releases")
  void unknownFieldsAreIgnoredWhereverTheyStand(Release release) throws IOException {
    for (String sample : release.files("golden")) {
      JsonNode extended = release.read(sample);
      int objects = extend(extended);

      Object decoded = EventJson.read(JSON.writeValueAsBytes(extended), type(sample));

      assertThat(objects).isGreaterThan(3);
      assertThat(JSON.readTree(EventJson.write(decoded)))
          .as(sample)
          .isEqualTo(release.read(sample));
    }
  }

  /** Maps of names per language hold what they hold, so they are left alone. */
  private static int extend(JsonNode node) {
    int objects = 0;
    for (Map.Entry<String, JsonNode> field : List.copyOf(node.properties())) {
      objects += field.getKey().equals("name") ? 0 : extend(field.getValue());
    }
    if (node.isArray()) {
      for (JsonNode element : node) {
        objects += extend(element);
      }
    }
    if (node instanceof ObjectNode object) {
      object.putArray("addedLater").add(1);
      objects++;
    }
    return objects;
  }

  private static Class<?> type(String sample) {
    return sample.contains("ingested") ? ArticleIngested.class : ArticleEnriched.class;
  }

  private static JsonNode today(String file) throws IOException {
    try (InputStream in = ContractFiles.open(file)) {
      return new YAMLMapper().readTree(in);
    }
  }
}
