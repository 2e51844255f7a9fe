package dev.strillone.store.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ServerSentEventsTest {
  @Test
  void anEventIsItsShortTypeAndTheCloudEventOnOneLine() throws Exception {
    String value = "{\n  \"title\": \"Perché 📈\\n?\",\r\n \"n\": 0.10000000000000000001}\r\n";
    CloudEvent event =
        CloudEventBuilder.v1()
            .withId("1")
            .withSource(URI.create("/strillone/enrich-service"))
            .withType("dev.strillone.news.article.enriched.v1")
            .withTime(OffsetDateTime.parse("2026-11-01T08:00:00Z"))
            .withExtension("traceparent", "00-1-2-01")
            .withData("application/json", value.getBytes(UTF_8))
            .build();

    String text = new String(ServerSentEvents.event(event), UTF_8);

    List<String> lines = text.lines().toList();
    assertThat(text).endsWith("\n\n").doesNotContain("\r");
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).isEqualTo("event: article.enriched.v1");
    JsonNode json = new ObjectMapper().readTree(lines.get(1).substring("data: ".length()));
    assertThat(json.get("specversion").asText()).isEqualTo("1.0");
    assertThat(json.get("id").asText()).isEqualTo("1");
    assertThat(json.get("source").asText()).isEqualTo("/strillone/enrich-service");
    assertThat(json.get("time").asText()).isEqualTo("2026-11-01T08:00:00Z");
    assertThat(json.get("datacontenttype").asText()).isEqualTo("application/json");
    assertThat(json.get("traceparent").asText()).isEqualTo("00-1-2-01");
    assertThat(json.has("subject")).isFalse();
    assertThat(json.get("data").get("title").asText()).isEqualTo("Perché 📈\n?");
    assertThat(lines.get(1)).contains("\"n\":0.10000000000000000001}");
  }

  @Test
  void anIdStandsBeforeItsEvent() {
    assertThat(new String(ServerSentEvents.id(new Position(1, 2)), UTF_8)).isEqualTo("id: 1.2\n");
  }
}
