package dev.strillone.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** ingest-service as its clients see it. */
record Ingest(URI base) {
  Http.Answer post(String contentType, byte[] body, Map<String, String> parameters) {
    return Http.post(Http.uri(base, "/documents", parameters), contentType, body);
  }

  /** Posts a text that is fine, and gives the ids of its articles. */
  List<String> text(String text, String source, String uri) {
    return accepted(
        post(
            "text/plain; charset=utf-8",
            text.getBytes(UTF_8),
            Map.of("source", source, "uri", uri)));
  }

  static List<String> accepted(Http.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    List<String> ids = new ArrayList<>();
    for (JsonNode id : answer.json().get("articleIds")) {
      ids.add(id.asText());
    }
    return ids;
  }

  int readiness() {
    return Http.get(base.resolve("/q/health/ready")).status();
  }
}
