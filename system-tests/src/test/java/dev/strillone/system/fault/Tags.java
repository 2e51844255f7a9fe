package dev.strillone.system.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an article was tagged with.
 *
 * @param all a hash of everything but the time at which it was done
 * @param stored of it what the tables show: language, entities with the number of their mentions, topics
 */
record Tags(int all, String stored) {
  static Tags of(JsonNode enrichment) {
    if (!(enrichment instanceof ObjectNode object)) {
      return new Tags(0, "");
    }
    ObjectNode timeless = object.deepCopy();
    timeless.remove("enrichedAt");
    SortedSet<String> entities = new TreeSet<>();
    for (JsonNode entity : enrichment.path("entities")) {
      entities.add(entity.path("id").asText() + "#" + entity.path("mentions").size());
    }
    SortedSet<String> topics = new TreeSet<>();
    enrichment.path("topics").forEach(topic -> topics.add(topic.path("code").asText()));
    String language = enrichment.at("/language/tag").asText();
    // a hash of the tree, not of its text: the fields of an object may come in any order
    return new Tags(timeless.hashCode(), stored(language, entities, topics));
  }

  static String stored(String language, SortedSet<String> entities, SortedSet<String> topics) {
    return language + " " + entities + " " + topics;
  }
}
