package dev.strillone.events.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What may not change between two versions of a JSON Schema, in plain words. New optional properties and other wording
 * are all that may: then events from before still fit, and consumers that know the old schema find what it promised.
 */
final class SchemaChanges {
  private static final Set<String> WORDING = Set.of("title", "description", "$comment", "examples");
  private static final Set<String> LOWER_BOUNDS =
      Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
  private static final Set<String> UPPER_BOUNDS =
      Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");

  private final List<String> found = new ArrayList<>();

  private SchemaChanges() {}

  /** Empty where all is well. */
  static List<String> between(JsonNode old, JsonNode now) {
    SchemaChanges changes = new SchemaChanges();
    changes.compare("", old, now);
    return changes.found;
  }

  private void compare(String at, JsonNode old, JsonNode now) {
    Set<String> keywords = new TreeSet<>();
    old.fieldNames().forEachRemaining(keywords::add);
    now.fieldNames().forEachRemaining(keywords::add);
    for (String keyword : keywords) {
      JsonNode before = old.path(keyword);
      JsonNode after = now.path(keyword);
      if (WORDING.contains(keyword) || before.equals(after)) {
        continue;
      }
      switch (keyword) {
        case "properties" -> properties(at, before, after);
        case "required" -> required(at, before, after);
        case "enum", "const" -> values(at, values(old), values(now));
        case "items" -> nested(at + "[]", keyword, before, after);
        case "additionalProperties" -> nested(at + ".*", keyword, before, after);
        default -> rule(at, keyword, before, after);
      }
    }
  }

  private void properties(String at, JsonNode old, JsonNode now) {
    for (var property : old.properties()) {
      String path = at.isEmpty() ? property.getKey() : at + "." + property.getKey();
      JsonNode after = now.path(property.getKey());
      if (after.isMissingNode()) {
        say(path, "is gone or has another name");
      } else {
        compare(path, property.getValue(), after);
      }
    }
  }

  private void required(String at, JsonNode old, JsonNode now) {
    Set<JsonNode> before = set(old);
    Set<JsonNode> after = set(now);
    for (JsonNode name : without(after, before)) {
      say(
          at.isEmpty() ? name.asText() : at + "." + name.asText(),
          "is required now, and events from before may lack it");
    }
    for (JsonNode name : without(before, after)) {
      say(
          at.isEmpty() ? name.asText() : at + "." + name.asText(),
          "is not required any more, and consumers count on it");
    }
  }

  private void values(String at, Set<JsonNode> old, Set<JsonNode> now) {
    for (JsonNode value : without(old, now)) {
      say(at, "may not be " + value + " any more, and events from before may be");
    }
    for (JsonNode value : without(now, old)) {
      say(at, "may be " + value + " now, which no consumer knows");
    }
  }

  private void nested(String at, String keyword, JsonNode old, JsonNode now) {
    if (old.isObject() && now.isObject()) {
      compare(at, old, now);
    } else {
      rule(at, keyword, old, now);
    }
  }

  private void rule(String at, String keyword, JsonNode old, JsonNode now) {
    if (old.isMissingNode()) {
      say(at, "has the rule " + keyword + " " + now + " now, and had none");
    } else if (now.isMissingNode()) {
      say(at, "has no rule " + keyword + " any more, it was " + old);
    } else if (LOWER_BOUNDS.contains(keyword) || UPPER_BOUNDS.contains(keyword)) {
      boolean grew = now.decimalValue().compareTo(old.decimalValue()) > 0;
      String narrower = grew == LOWER_BOUNDS.contains(keyword) ? "narrower" : "wider";
      say(at, "has a " + narrower + " " + keyword + ": " + now + ", it was " + old);
    } else {
      say(at, "has another " + keyword + ": " + now + ", it was " + old);
    }
  }

  private void say(String at, String what) {
    found.add((at.isEmpty() ? "the event" : at) + " " + what);
  }

  /** A constant is an enumeration of one. */
  private static Set<JsonNode> values(JsonNode schema) {
    return schema.has("const") ? Set.of(schema.get("const")) : set(schema.path("enum"));
  }

  private static Set<JsonNode> set(JsonNode array) {
    Set<JsonNode> elements = new LinkedHashSet<>();
    (array.isArray() ? array : JsonNodeFactory.instance.arrayNode()).forEach(elements::add);
    return elements;
  }

  private static Set<JsonNode> without(Set<JsonNode> some, Set<JsonNode> others) {
    Set<JsonNode> left = new LinkedHashSet<>(some);
    left.removeAll(others);
    return left;
  }
}
