package dev.strillone.cli.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strillone.cli.support.Terminal;
import dev.strillone.events.Enrichment;
import dev.strillone.events.Entity;
import dev.strillone.events.EventJson;
import dev.strillone.events.Topic;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonTagsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonNode json;

  @BeforeEach
  void print() throws IOException {
    Terminal terminal = new Terminal();
    new JsonTags(terminal.console()).print(Documents.CHIPS);
    assertThat(terminal.out()).endsWith("}\n").hasLineCount(1);
    json = JSON.readTree(terminal.out());
  }

  @Test
  void entitiesAndTopicsAreThoseOfTheEventContractFieldByField() throws IOException {
    assertThat(json.get("entities")).hasSize(3).allSatisfy(entity -> same(entity, Entity.class));
    assertThat(json.get("topics")).hasSize(1).allSatisfy(topic -> same(topic, Topic.class));
    same(json.get("language"), Enrichment.Language.class);
    same(json.get("keyphrases").get(0), Enrichment.Keyphrase.class);
  }

  @Test
  void spansAreSlicesOfTheTextInCodePoints() {
    int[] body = json.get("body").asText().codePoints().toArray();

    JsonNode mention = json.at("/entities/0/mentions/1");

    assertThat(mention.get("in").asText()).isEqualTo("body");
    int start = mention.get("start").asInt();
    assertThat(new String(body, start, mention.get("end").asInt() - start)).isEqualTo("Nvidia");
    assertThat(json.get("title").asText()).isEqualTo("📈 Nvidia vola");
    assertThat(json.get("outcome").asText()).isEqualTo("complete");
  }

  /** Read as a record of the contract and written again it is the same. */
  private static void same(JsonNode node, Class<?> type) throws IOException {
    byte[] written = EventJson.write(EventJson.read(JSON.writeValueAsBytes(node), type));
    assertThat(JSON.readTree(written)).isEqualTo(node);
  }
}
