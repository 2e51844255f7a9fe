package dev.strillone.system;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code text[start:end] == surface}, in code points, for every mention of an article. */
final class Spans {
  private Spans() {}

  static void assertExact(JsonNode article) {
    for (JsonNode entity : article.get("entities")) {
      assertThat(entity.get("mentions")).as("mentions of " + entity.get("name")).isNotEmpty();
      for (JsonNode mention : entity.get("mentions")) {
        String text = article.get(mention.get("in").asText()).asText();
        assertThat(slice(text, mention.get("start").asInt(), mention.get("end").asInt()))
            .isEqualTo(mention.get("surface").asText());
      }
    }
  }

  private static String slice(String text, int start, int end) {
    int[] points = text.codePoints().skip(start).limit(end - start).toArray();
    return new String(points, 0, points.length);
  }
}
