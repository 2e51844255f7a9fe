package dev.strillone.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON Schema that follows from a record: types, names, what is required. Not its rules, and not its wording. */
final class RecordShape {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private RecordShape() {}

  static ObjectNode of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      return generic.getRawType() == List.class
          ? typed("array").set("items", of(last))
          : typed("object").set("additionalProperties", of(last));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return object(plain);
    }
    if (plain.isEnum()) {
      return enumeration(plain);
    }
    return switch (plain.getSimpleName()) {
      case "String" -> typed("string");
      case "UUID" -> typed("string").put("format", "uuid");
      case "Instant" -> typed("string").put("format", "date-time");
      case "int", "long", "Integer" -> typed("integer");
      case "double" -> typed("number");
      case "boolean" -> typed("boolean");
      default -> throw new IllegalArgumentException("what is a " + plain + " in JSON?");
    };
  }

  private static ObjectNode object(Class<?> type) {
    ObjectNode object = typed("object");
    ArrayNode required = object.putArray("required");
    ObjectNode properties = object.putObject("properties");
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        ObjectNode inner = object(component.getType());
        required.addAll((ArrayNode) inner.get("required"));
        properties.setAll(inner.withObject("properties"));
        continue;
      }
      properties.set(component.getName(), of(component.getGenericType()));
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(component.getName());
      }
    }
    return object;
  }

  private static ObjectNode enumeration(Class<?> type) {
    ObjectNode schema = JSON.objectNode();
    ArrayNode values = schema.putArray("enum");
    for (Field field : type.getDeclaredFields()) {
      if (field.isEnumConstant()) {
        values.add(field.getAnnotation(JsonProperty.class).value());
      }
    }
    return schema;
  }

  private static ObjectNode typed(String type) {
    return JSON.objectNode().put("type", type);
  }

  /** The same of a schema that people wrote: what is said here, and nothing else. */
  static JsonNode of(JsonNode schema) {
    ObjectNode shape = JSON.objectNode();
    for (String keyword : List.of("type", "format", "enum", "required")) {
      if (schema.has(keyword)) {
        shape.set(keyword, schema.get(keyword));
      }
    }
    for (String keyword : List.of("items", "additionalProperties")) {
      if (schema.has(keyword)) {
        shape.set(keyword, of(schema.get(keyword)));
      }
    }
    if (schema.has("properties")) {
      ObjectNode properties = shape.putObject("properties");
      for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
        properties.set(property.getKey(), of(property.getValue()));
      }
    }
    return shape;
  }
}
