package dev.strillone.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.strillone.events.deadletter.DeadLetterCause;
import dev.strillone.events.deadletter.DeadLetterConsumer;
import dev.strillone.events.deadletter.DeadLetterHeaders;
import dev.strillone.events.deadletter.DeadLetterOrigin;
import dev.strillone.events.deadletter.DeadLetterReason;
import dev.strillone.events.deadletter.DeadLetterTopic;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class AsyncApiTest {
  private static final String NOT_YET_WRITTEN = "x-not-yet-written";

  @Test
  void everyEventTypeOfTheCodeIsAMessageOfAWrittenChannel() throws IOException {
    List<String> written = new ArrayList<>();
    for (JsonNode channel : asyncApi().get("channels")) {
      if (!channel.has(NOT_YET_WRITTEN) && !channel.has("x-internal")) {
        channel.get("messages").forEach(message -> written.add(message.get("$ref").asText()));
      }
    }

    for (EventType<?> type : GoldenSampleTest.types()) {
      List<String> names =
          asyncApi().at("/components/messages").properties().stream()
              .filter(message -> message.getValue().path("name").asText().equals(type.ceType()))
              .map(message -> "#/components/messages/" + message.getKey())
              .toList();
      assertThat(names).as(type.ceType()).hasSize(1).isSubsetOf(written);
    }
  }

  @Test
  void whatIsNotYetWrittenHasNoTypeInTheCode() throws IOException {
    JsonNode stories = asyncApi().at("/channels/stories");

    assertThat(stories.get(NOT_YET_WRITTEN).asBoolean()).isTrue();
    assertThat(GoldenSampleTest.types())
        .extracting(EventType::name)
        .noneMatch(name -> name.startsWith("story."));
  }

  /** Schema and sample of an event are called after its type. */
  @ParameterizedTest
  @MethodSource("events")
  void everyEventNamesItsSchemaAndShowsItsSample(JsonNode message) {
    String name = message.get("name").asText().substring("dev.strillone.news.".length());

    assertThat(message.at("/payload/schema/$ref").asText())
        .isEqualTo("schemas/" + name + ".schema.json");
    assertThat(message.at("/examples/0/payload/$ref").asText())
        .isEqualTo("golden/" + name + ".json");
    assertThat(message.at("/headers/properties/ce_type/const")).isEqualTo(message.get("name"));
    assertThat(message.at("/traits/0/$ref").asText())
        .isEqualTo("#/components/messageTraits/cloudEvent");
  }

  @ParameterizedTest
  @MethodSource("events")
  void headersOfTheSampleFitTheTraitAndTheValue(JsonNode message) throws IOException {
    JsonNode trait = asyncApi().at("/components/messageTraits/cloudEvent/headers");
    JsonNode headers = message.at("/examples/0/headers");
    JsonNode value =
        new YAMLMapper()
            .readTree(GoldenSampleTest.resource(message.at("/examples/0/payload/$ref").asText()));

    assertThat(
            JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(trait)
                .validate(
                    headers,
                    context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
        .isEmpty();
    assertThat(headers.fieldNames())
        .toIterable()
        .isSubsetOf(() -> trait.get("properties").fieldNames());
    assertThat(headers.get("ce_type")).isEqualTo(message.get("name"));
    assertThat(headers.get("ce_dataschema").asText())
        .endsWith("/" + message.at("/payload/schema/$ref").asText());
    assertThat(headers.get("ce_subject"))
        .isEqualTo(headers.get("ce_partitionkey"))
        .isEqualTo(value.has("storyId") ? value.get("storyId") : value.get("articleId"));
  }

  @Test
  void headersOfTheTraitAreThoseThatTheCodeWrites() throws IOException {
    JsonNode declared = asyncApi().at("/components/messageTraits/cloudEvent/headers/properties");
    ArticleIngested article;
    try (InputStream golden = ContractFiles.open("golden/article.ingested.v1.json")) {
      article = EventJson.read(golden.readAllBytes(), ArticleIngested.class);
    }
    UUID id = article.articleId();

    Headers written = new RecordHeaders();
    KafkaEvents.write(
        EventType.ARTICLE_INGESTED,
        new EventContext(id, URI.create("/here"), id, Instant.EPOCH, "00-0-0-0", id, id),
        article,
        written);

    assertThat(written.toArray())
        .extracting(Header::key)
        .containsExactlyInAnyOrderElementsOf(
            declared.properties().stream().map(Map.Entry::getKey).toList());
  }

  static List<JsonNode> events() throws IOException {
    List<JsonNode> events = new ArrayList<>();
    for (JsonNode message : asyncApi().at("/components/messages")) {
      if (message.get("name").asText().startsWith("dev.strillone.")) {
        events.add(message);
      }
    }
    assertThat(events).hasSize(5);
    return events;
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
