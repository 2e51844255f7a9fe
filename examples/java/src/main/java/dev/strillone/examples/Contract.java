package dev.strillone.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.header.Headers;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a consumer may hold an event to: its schema and its spans. */
final class Contract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

  private Contract() {}

  /**
   * The event of a record.
   *
   * @throws BrokenContract if it is none
   */
  static Event checked(Headers headers, byte[] value) {
    JsonNode data;
    try {
      data = JSON.readTree(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SCHEMAS
        .computeIfAbsent(header(headers, "ce_dataschema"), Contract::fetch)
        .validate(data)
        .forEach(
            problem -> {
              throw new BrokenContract(problem.toString());
            });
    for (JsonNode entity : data.at("/enrichment/entities")) {
      for (JsonNode mention : entity.get("mentions")) {
        String text = data.get(mention.get("in").asText()).asText();
        String found = slice(text, mention.get("start").asInt(), mention.get("end").asInt());
        if (!found.equals(mention.get("surface").asText())) {
          throw new BrokenContract(
              "$.enrichment.entities of "
                  + entity.get("name")
                  + ": '"
                  + found
                  + "' stands where a mention says "
                  + mention);
        }
      }
    }
    return new Event(header(headers, "ce_source") + " " + header(headers, "ce_id"), data);
  }

  private static JsonSchema fetch(String uri) {
    try (InputStream schema = URI.create(uri).toURL().openStream()) {
      return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), UTF_8);
  }

  /** Spans count code points, Java's strings count UTF-16 units. */
  private static String slice(String text, int start, int end) {
    if (start > end || end > text.codePointCount(0, text.length())) {
      return "nothing";
    }
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }
}
