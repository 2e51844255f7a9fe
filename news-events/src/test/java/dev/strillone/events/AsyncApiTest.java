package dev.strillone.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AsyncApiTest {
  @Test
  void messagesAreTheEventTypesOfTheCode() throws IOException {
    JsonNode messages = asyncApi().at("/components/messages");

    assertThat(
            List.of(
                messages.at("/articleIngested/name").asText(),
                messages.at("/articleEnriched/name").asText()))
        .containsExactly(EventType.ARTICLE_INGESTED.ceType(), EventType.ARTICLE_ENRICHED.ceType());
  }

  @Test
  void everyPayloadIsASchemaFileWithTheIdThatEventsCarry() throws IOException {
    JsonNode messages = asyncApi().at("/components/messages");

    String file = messages.at("/articleEnriched/payload/schema/$ref").asText();
    JsonNode schema = new YAMLMapper().readTree(GoldenSampleTest.resource(file));

    assertThat(schema.get("$id").asText())
        .isEqualTo(EventType.ARTICLE_ENRICHED.schema().toString());
  }

  @Test
  void everyChannelSaysPartitionsAndCleanup() throws IOException {
    JsonNode channels = asyncApi().get("channels");

    assertThat(channels)
        .isNotEmpty()
        .allSatisfy(
            channel -> {
              JsonNode kafka = channel.at("/bindings/kafka");
              assertThat(kafka.get("topic")).isEqualTo(channel.get("address"));
              assertThat(kafka.get("partitions").asInt()).isPositive();
              assertThat(kafka.at("/topicConfiguration/cleanup.policy")).isNotEmpty();
            });
  }

  private static JsonNode asyncApi() throws IOException {
    return new YAMLMapper().readTree(GoldenSampleTest.resource("asyncapi.yaml"));
  }
}
