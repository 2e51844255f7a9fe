package dev.strillone.store.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.types.Time;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The text of an event stream, as the HTML standard has it. */
final class ServerSentEvents {
  private static final String TYPES = "dev.strillone.news.";
  private static final JsonFactory JSON = new JsonFactory();

  private ServerSentEvents() {}

  /**
   * An event without its id, as lines {@code event} and {@code data}: the short name of its type, and CloudEvents' JSON
   * form of the whole.
   */
  static byte[] event(CloudEvent event) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    String type = event.getType();
    String name = type.startsWith(TYPES) ? type.substring(TYPES.length()) : type;
    lines.writeBytes(("event: " + name + "\ndata: ").getBytes(UTF_8));
    try (JsonGenerator json = JSON.createGenerator(lines)) {
      json.writeStartObject();
      json.writeStringField("specversion", event.getSpecVersion().toString());
      for (String attribute : event.getSpecVersion().getAllAttributes()) {
        if (!attribute.equals("specversion")) {
          string(json, attribute, event.getAttribute(attribute));
        }
      }
      for (String extension : event.getExtensionNames()) {
        string(json, extension, event.getExtension(extension));
      }
      data(json, event.getData());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("an event that was read is no JSON after all", e);
    }
    lines.writeBytes("\n\n".getBytes(UTF_8));
    return lines.toByteArray();
  }

  /** The line that goes before an event; with an empty line after it, it only moves the reader's position. */
  static byte[] id(Position position) {
    return ("id: " + position + "\n").getBytes(UTF_8);
  }

  private static void string(JsonGenerator json, String name, @Nullable Object value)
      throws IOException {
    if (value != null) {
      json.writeStringField(
          name, value instanceof OffsetDateTime time ? Time.writeTime(time) : value.toString());
    }
  }

  /** Copied token by token: no digit changes, and line breaks between them go. */
  private static void data(JsonGenerator json, @Nullable CloudEventData data) throws IOException {
    if (data != null) {
      json.writeFieldName("data");
      try (JsonParser parser = JSON.createParser(data.toBytes())) {
        parser.nextToken();
        json.copyCurrentStructureExact(parser);
      }
    }
  }
}
