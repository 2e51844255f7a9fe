package dev.strillone.ingest.document;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.strillone.ingest.document.Unreadable.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The JSON form of a document to its fields. What the fields mean is for {@link JsonDocument}. */
final class JsonReader {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_STRING = 20 * 1024 * 1024;
  private static final int MOST_AUTHORS = 1000;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_STRING)
                  .build())
          .build();
  private static final Set<String> NAMES =
      Set.of("text", "html", "title", "url", "guid", "language", "publishedAt", "uri");
  private static final String KNOWN =
      "Known are text, html, title, url, guid, language, authors, publishedAt, uri and source with id and name.";

  private JsonReader() {}

  /**
   * @param value of the field
   * @param start first byte of it in the document
   * @param end byte after its last
   */
  record Field(String value, long start, long end) {}

  /**
   * @param fields by name; those of {@code source} as {@code source.id} and {@code source.name}
   */
  record Fields(Map<String, Field> fields, List<String> authors) {}

  static Fields read(byte[] bytes) throws UnreadableException {
    try (JsonParser parser = JSON.createParser(bytes)) {
      Fields fields = new Fields(new HashMap<>(), new ArrayList<>());
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw wrong("The JSON must be an object with the field 'text' or 'html'.", parser);
      }
      object(parser, "", fields);
      if (parser.nextToken() != null) {
        throw new UnreadableException(
            Reason.MALFORMED_JSON,
            "After the JSON object more follows"
                + at(parser.currentTokenLocation())
                + ". Send one document.");
      }
      return fields;
    } catch (JacksonException e) {
      throw new UnreadableException(
          Reason.MALFORMED_JSON,
          "The JSON is broken%s: %s".formatted(at(e.getLocation()), e.getOriginalMessage()));
    } catch (IOException e) {
      throw new UnreadableException(
          Reason.MALFORMED_JSON, "The JSON is broken: its bytes are no UTF-8. " + e.getMessage());
    }
  }

  private static void object(JsonParser parser, String prefix, Fields fields)
      throws IOException, UnreadableException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = prefix + parser.currentName();
      JsonToken token = parser.nextToken();
      if (token == JsonToken.VALUE_NULL) {
        continue;
      }
      if (name.equals("authors")) {
        authors(parser, fields.authors());
      } else if (name.equals("source")) {
        if (token != JsonToken.START_OBJECT) {
          throw wrong("'source' must be an object with id and name.", parser);
        }
        object(parser, "source.", fields);
      } else if (NAMES.contains(name) || name.equals("source.id") || name.equals("source.name")) {
        fields.fields().put(name, field(parser, name));
      } else {
        throw wrong("There is no field '%s'. %s".formatted(name, KNOWN), parser);
      }
    }
  }

  private static Field field(JsonParser parser, String name)
      throws IOException, UnreadableException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw wrong("'%s' must be a string.".formatted(name), parser);
    }
    long start = parser.currentTokenLocation().getByteOffset();
    String value = parser.getText(); // reads it to its end, which tells where that is
    return new Field(value, start, parser.currentLocation().getByteOffset());
  }

  private static void authors(JsonParser parser, List<String> authors)
      throws IOException, UnreadableException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw wrong("'authors' must be a list of strings.", parser);
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (authors.size() == MOST_AUTHORS) {
        throw wrong("'authors' has more than %d names.".formatted(MOST_AUTHORS), parser);
      }
      authors.add(CleanText.of(field(parser, "authors").value()).text());
    }
    authors.removeIf(String::isEmpty);
  }

  static UnreadableException wrong(String what) {
    return new UnreadableException(Reason.INVALID_FIELD, what);
  }

  private static UnreadableException wrong(String what, JsonParser parser) {
    return wrong(what + " It stands" + at(parser.currentTokenLocation()) + ".");
  }

  private static String at(JsonLocation where) {
    return where == null
        ? ""
        : " at line %d, column %d".formatted(where.getLineNr(), where.getColumnNr());
  }
}
