package dev.strillone.ingest.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.strillone.ingest.document.ReceivedDocument;
import java.io.IOException;

/**
 * The id of the source that a document itself declares, which is needed before the document is read: what is known of a
 * source depends on it. Whether the document is right in all else is for its reader to say.
 */
final class DeclaredSource {
  private static final JsonFactory JSON = new JsonFactory();

  private DeclaredSource() {}

  static String id(ReceivedDocument document) {
    String type = document.mediaType();
    if (type == null || !type.startsWith("application/json")) {
      return document.source().id();
    }
    try (JsonParser parser = JSON.createParser(document.bytes())) {
      return id(parser, document.source().id());
    } catch (IOException e) {
      return document.source().id(); // no JSON: its reader will refuse it
    }
  }

  private static String id(JsonParser parser, String otherwise) throws IOException {
    boolean inSource = false;
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return otherwise;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (!inSource && name.equals("source") && value == JsonToken.START_OBJECT) {
        inSource = true;
      } else if (inSource && name.equals("id") && value == JsonToken.VALUE_STRING) {
        String id = parser.getText().strip();
        return id.isEmpty() ? otherwise : id;
      } else {
        parser.skipChildren();
      }
    }
    return otherwise;
  }
}
