package dev.strillone.cli.articles;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An article as store-service gave it.
 *
 * @param json the answer itself, on one line
 * @param fields what it says
 */
public record StoredArticle(String json, JsonNode fields) {
  public StoredArticle {
    // a line end is white space between tokens: inside a string JSON has it escaped
    json = json.strip().replaceAll("[\r\n]+", " ");
  }

  String revision() {
    return fields.path("revision").asText();
  }
}
