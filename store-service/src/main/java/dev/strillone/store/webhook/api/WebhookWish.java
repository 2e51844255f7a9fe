package dev.strillone.store.webhook.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.store.filter.ArticleFilter;
import dev.strillone.store.read.BadQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a webhook to be; absent parts stay as they are, or are left out of a new one. A field that nobody
 * knows is refused: a misspelt filter would let everything through.
 */
@Schema(name = "WebhookWish")
public record WebhookWish(
    @Schema(description = "https://…") @Nullable String url,
    @Nullable String description,
    @Schema(
            description =
                "q, entity, topic, language, source as at GET /articles, each a text or a list of"
                    + " texts; of a list any will do. Without a filter it gets every article")
        @Nullable Map<String, List<String>> filter,
    @Schema(description = "32 to 256 characters to sign with; without it one is made")
        @Nullable String secret) {
  private static final Set<String> FIELDS =
      new TreeSet<>(Set.of("url", "description", "filter", "secret"));
  private static final int LONGEST = 1000;

  /**
   * @throws BadQuery if it can't be used
   */
  static WebhookWish parse(@Nullable JsonNode json) {
    if (json == null || !json.isObject()) {
      throw new BadQuery("body", "it must be a JSON object with " + FIELDS, null);
    }
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                throw new BadQuery(name, "nobody knows it; there are " + FIELDS, null);
              }
            });
    JsonNode filter = json.path("filter");
    return new WebhookWish(
        text(json, "url"),
        text(json, "description"),
        filter.isMissingNode() ? null : filter(filter),
        text(json, "secret"));
  }

  private static @Nullable String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual() || value.textValue().length() > 2 * LONGEST) {
      throw new BadQuery(name, "it must be a text of at most " + 2 * LONGEST + " characters", null);
    }
    if (value.textValue().indexOf('\0') >= 0) {
      throw new BadQuery(name, "it holds a NUL character", null);
    }
    return value.textValue();
  }

  private static Map<String, List<String>> filter(JsonNode json) {
    Map<String, List<String>> filter = new TreeMap<>();
    if (json.isNull()) {
      return filter;
    }
    if (!json.isObject()) {
      throw new BadQuery("filter", "it must be a JSON object", null);
    }
    json.properties().forEach(field -> filter.put(field.getKey(), values(field)));
    ArticleFilter.parse(filter);
    return filter;
  }

  private static List<String> values(Map.Entry<String, JsonNode> field) {
    String name = field.getKey();
    if (!ArticleFilter.PARAMETERS.contains(name)) {
      throw new BadQuery(
          "filter." + name,
          "nobody knows it; there are " + new TreeSet<>(ArticleFilter.PARAMETERS),
          null);
    }
    List<String> values = new ArrayList<>();
    Iterable<JsonNode> given =
        field.getValue().isArray() ? field.getValue() : List.of(field.getValue());
    for (JsonNode value : given) {
      if (!value.isTextual() || value.textValue().isBlank()) {
        throw new BadQuery("filter." + name, "it must be a text, or a list of texts", null);
      }
      values.add(value.textValue());
    }
    return values;
  }
}
