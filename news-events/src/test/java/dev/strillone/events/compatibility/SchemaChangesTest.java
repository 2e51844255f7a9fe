package dev.strillone.events.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaChangesTest {
  private static final String SCHEMA =
      """
      {"title": "Article", "type": "object", "required": ["id", "tags"],
       "properties": {
         "id": {"type": "string", "pattern": "^[0-9]+$", "minLength": 3, "maxLength": 9},
         "kind": {"enum": ["http", "feed"]},
         "title": {"type": "string"},
         "names": {"type": "object", "additionalProperties": {"type": "string"}},
         "tags": {"type": "array", "items": {
           "type": "object", "required": ["start"], "properties": {
             "start": {"type": "integer", "minimum": 0}}}}},
       "dependentRequired": {"title": ["kind"]}}
      """;

  private ObjectNode old;
  private ObjectNode now;

  @BeforeEach
  void read() throws IOException {
    old = (ObjectNode) new ObjectMapper().readTree(SCHEMA);
    now = old.deepCopy();
  }

  @Test
  void newOptionalPropertiesAndOtherWordsAreFine() {
    properties().putObject("later").put("type", "string");
    tag().withObject("properties").putObject("later").put("type", "integer");
    now.put("title", "News").put("description", "of today");

    assertThat(SchemaChanges.between(old, now)).isEmpty();
  }

  @Test
  void whatIsGoneOrRenamedIsNamed() {
    properties().set("headline", properties().remove("title"));

    assertChange("title is gone or has another name");
  }

  @Test
  void whatIsGoneInsideOfAListIsNamed() {
    tag().withObject("properties").remove("start");

    assertChange("tags[].start is gone or has another name");
  }

  @Test
  void requiredOnceRequiredForEver() {
    required(now, required -> required.add("kind"));
    assertChange("kind is required now, and events from before may lack it");
    now = old.deepCopy();

    required(tag(), ArrayNode::removeAll);
    assertChange("tags[].start is not required any more, and consumers count on it");
  }

  @Test
  void aNewPropertyMayNotBeRequired() {
    properties().putObject("later").put("type", "string");
    required(now, required -> required.add("later"));

    assertChange("later is required now, and events from before may lack it");
  }

  @Test
  void valuesNeitherComeNorGo() {
    properties().withObject("kind").putArray("enum").add("http");
    assertChange("kind may not be \"feed\" any more, and events from before may be");

    properties().withObject("kind").putArray("enum").add("http").add("feed").add("mail");
    assertChange("kind may be \"mail\" now, which no consumer knows");
  }

  @Test
  void aSetOfOneIsAConstant() {
    properties().putObject("kind").put("const", "http");

    assertThat(SchemaChanges.between(old, now))
        .contains("kind may not be \"feed\" any more, and events from before may be");
  }

  @Test
  void typesPatternsAndBoundsStay() {
    properties().withObject("title").put("type", "integer");
    assertChange("title has another type: \"integer\", it was \"string\"");
    now = old.deepCopy();

    properties().withObject("id").put("pattern", "^[0-9a-f]+$");
    assertChange("id has another pattern: \"^[0-9a-f]+$\", it was \"^[0-9]+$\"");
    now = old.deepCopy();

    properties().withObject("id").put("minLength", 4);
    assertChange("id has a narrower minLength: 4, it was 3");
    properties().withObject("id").put("minLength", 2);
    assertChange("id has a wider minLength: 2, it was 3");
    now = old.deepCopy();

    properties().withObject("id").put("maxLength", 8);
    assertChange("id has a narrower maxLength: 8, it was 9");
    now = old.deepCopy();

    properties().withObject("names").withObject("additionalProperties").put("type", "integer");
    assertChange("names.* has another type: \"integer\", it was \"string\"");
  }

  @Test
  void rulesNeitherComeNorGo() {
    properties().withObject("title").put("minLength", 1);
    assertChange("title has the rule minLength 1 now, and had none");
    now = old.deepCopy();

    now.put("additionalProperties", false);
    assertChange(".* has the rule additionalProperties false now, and had none");
    now = old.deepCopy();

    now.remove("dependentRequired");
    assertChange("the event has no rule dependentRequired any more, it was {\"title\":[\"kind\"]}");
  }

  private void assertChange(String expected) {
    assertThat(SchemaChanges.between(old, now)).containsExactly(expected);
  }

  private ObjectNode properties() {
    return now.withObject("properties");
  }

  private ObjectNode tag() {
    return properties().withObject("tags").withObject("items");
  }

  private static void required(JsonNode schema, Consumer<ArrayNode> change) {
    change.accept((ArrayNode) schema.get("required"));
  }
}
