package dev.strillone.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.strillone.events.deadletter.DeadLetterCause;
import dev.strillone.events.deadletter.DeadLetterConsumer;
import dev.strillone.events.deadletter.DeadLetterHeaders;
import dev.strillone.events.deadletter.DeadLetterOrigin;
import dev.strillone.events.deadletter.DeadLetterReason;
import dev.strillone.events.deadletter.DeadLetterTopic;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
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

  @Test
  void deadLettersLieWhereTheCodeLooksForThem() throws IOException {
    JsonNode channels = asyncApi().get("channels");

    List<String> addresses = new ArrayList<>();
    channels.forEach(channel -> addresses.add(channel.get("address").asText()));

    for (DeadLetterTopic topic : DeadLetterTopic.values()) {
      assertThat(addresses).contains(topic.topic());
    }
    assertThat(addresses).contains(DeadLetterTopic.DECISIONS);
  }

  @Test
  void deadLetterHeadersAreThoseOfTheCode() throws IOException {
    JsonNode declared = asyncApi().at("/components/schemas/deadLetterHeaders/properties");

    Headers written =
        DeadLetterHeaders.of(
            new RecordHeaders(),
            DeadLetterCause.of(DeadLetterReason.ANALYSIS_FAILED, "", new IOException()),
            new DeadLetterOrigin("news.raw.v1", 0, 0, 0),
            new DeadLetterConsumer("enrich-service", "0.1.0"),
            Instant.EPOCH);

    assertThat(written.toArray())
        .extracting(Header::key)
        .containsExactlyInAnyOrderElementsOf(
            declared.properties().stream().map(Map.Entry::getKey).toList());
  }

  private static JsonNode asyncApi() throws IOException {
    return new YAMLMapper().readTree(GoldenSampleTest.resource("asyncapi.yaml"));
  }
}
