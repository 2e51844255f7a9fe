package dev.strillone.enrich.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.strillone.events.ContractFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The settings say what the contract says. */
class TopicNamesTest {
  private static final Properties SETTINGS = new Properties();
  private static JsonNode channels;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream settings =
            TopicNamesTest.class.getResourceAsStream("/application.properties");
        InputStream contract = ContractFiles.open(ContractFiles.ASYNCAPI)) {
      SETTINGS.load(settings);
      channels = new YAMLMapper().readTree(contract).get("channels");
    }
  }

  @Test
  void topicsAreThoseOfTheContract() {
    assertThat(setting("strillone.enrich.topics.raw")).isEqualTo(address("rawArticles"));
    assertThat(setting("strillone.enrich.topics.enriched")).isEqualTo(address("enrichedArticles"));
    assertThat(setting("strillone.enrich.topics.dead-letters"))
        .isEqualTo(address("enrichDeadLetters"));
  }

  @Test
  void recordsMayBeAsLargeAsTheTopicsTake() {
    assertThat(setting("strillone.enrich.max-record-size")).isEqualTo("16M");
    assertThat(maxBytes("enrichedArticles")).isEqualTo(16 * 1024 * 1024);
    assertThat(setting("kafka-streams.producer.max.request.size"))
        .isEqualTo(String.valueOf(maxBytes("enrichDeadLetters")));
    assertThat(setting("kafka-streams.main.consumer.max.partition.fetch.bytes"))
        .isEqualTo(String.valueOf(maxBytes("rawArticles")));
  }

  @Test
  void aDeadLetterHasRoomForItsReasonBesideTheLargestRecord() {
    assertThat(maxBytes("enrichDeadLetters"))
        .isGreaterThanOrEqualTo(maxBytes("rawArticles") + 65536);
  }

  private static String setting(String name) {
    return SETTINGS.getProperty(name);
  }

  private static String address(String channel) {
    return channels.get(channel).get("address").asText();
  }

  private static int maxBytes(String channel) {
    return channels.get(channel).at("/bindings/kafka/topicConfiguration/max.message.bytes").asInt();
  }
}
