package dev.strillone.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** store-service's API as its clients see it. */
record Store(URI base) {
  /** All articles that match, over all pages. */
  List<JsonNode> articles(Map<String, String> parameters) {
    List<JsonNode> articles = new ArrayList<>();
    String after = null;
    do {
      JsonNode page = page(parameters, after);
      page.get("items").forEach(articles::add);
      after = page.path("next").asText(null);
    } while (after != null);
    return articles;
  }

  /** With body and mentions. */
  JsonNode article(String id) {
    return json("/articles/" + id, Map.of());
  }

  private JsonNode page(Map<String, String> parameters, @Nullable String after) {
    Map<String, String> all = new HashMap<>(parameters);
    all.put("limit", "100");
    if (after != null) {
      all.put("after", after);
    }
    return json("/articles", all);
  }

  private JsonNode json(String path, Map<String, String> parameters) {
    Http.Answer answer = Http.get(Http.uri(base, path, parameters));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
