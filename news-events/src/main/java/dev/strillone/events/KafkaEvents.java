package dev.strillone.events;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.strillone.events.Decoded.Reason;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The Kafka form of the events: CloudEvents 1.0, binary mode (attributes as {@code ce_} headers, the value is the data
 * alone, as JSON).
 */
public final class KafkaEvents {
  private static final CloudEventSerializer SERIALIZER = new CloudEventSerializer();

  private KafkaEvents() {}

  /**
   * @param headers of the record to be sent; the event's attributes are added
   * @return the record's value
   */
  public static <T> byte[] write(EventType<T> type, EventContext context, T data, Headers headers) {
    CloudEventBuilder event =
        CloudEventBuilder.v1()
            .withId(context.id().toString())
            .withSource(context.source())
            .withType(type.ceType())
            .withSubject(context.subject().toString())
            .withTime(context.time().atOffset(ZoneOffset.UTC))
            .withDataSchema(type.schema())
            .withExtension("partitionkey", context.subject().toString())
            .withData("application/json", EventJson.write(data));
    extension(event, "traceparent", context.traceparent());
    extension(event, "correlationid", context.correlationId());
    extension(event, "causationid", context.causationId());
    return SERIALIZER.serialize("", headers, event.build());
  }

  private static void extension(CloudEventBuilder event, String name, @Nullable Object value) {
    if (value != null) {
      event.withExtension(name, value.toString());
    }
  }

  /** Reads a record as an event of the given type; whatever is wrong with it comes back as a value. */
  public static <T> Decoded<T> read(EventType<T> type, Headers headers, byte @Nullable [] value) {
    CloudEvent event;
    EventContext context;
    try {
      event =
          KafkaMessageFactory.createReader(headers, value == null ? new byte[0] : value).toEvent();
      context = context(event);
    } catch (RuntimeException e) {
      return new Decoded.Undecodable<>(Reason.NOT_A_CLOUDEVENT, String.valueOf(e.getMessage()));
    }
    if (!event.getType().equals(type.ceType())) {
      return new Decoded.Undecodable<>(
          Reason.UNEXPECTED_TYPE, "expected " + type.ceType() + ", found " + event.getType());
    }
    return data(type, context, event.getData());
  }

  private static EventContext context(CloudEvent event) {
    OffsetDateTime time = event.getTime();
    if (event.getSubject() == null) {
      throw new IllegalArgumentException("ce_subject is missing: it holds the article id");
    }
    return new EventContext(
        UUID.fromString(event.getId()),
        URI.create(event.getSource().toString()),
        UUID.fromString(event.getSubject()),
        time == null ? Instant.EPOCH : time.toInstant(),
        (String) event.getExtension("traceparent"),
        uuid(event, "correlationid"),
        uuid(event, "causationid"));
  }

  private static @Nullable UUID uuid(CloudEvent event, String extension) {
    Object value = event.getExtension(extension);
    return value == null ? null : UUID.fromString(value.toString());
  }

  private static <T> Decoded<T> data(
      EventType<T> type, EventContext context, @Nullable CloudEventData data) {
    if (data == null) {
      return new Decoded.Undecodable<>(Reason.MALFORMED_JSON, "the record has no value");
    }
    try {
      return new Decoded.Event<>(context, EventJson.read(data.toBytes(), type.data()));
    } catch (JsonMappingException e) {
      // JSON that breaks off inside of a field comes wrapped
      Reason reason =
          e.getCause() instanceof StreamReadException ? Reason.MALFORMED_JSON : Reason.INVALID_DATA;
      return new Decoded.Undecodable<>(reason, explain(e));
    } catch (JsonProcessingException e) {
      return new Decoded.Undecodable<>(Reason.MALFORMED_JSON, explain(e));
    } catch (IOException e) {
      return new Decoded.Undecodable<>(Reason.MALFORMED_JSON, String.valueOf(e.getMessage()));
    }
  }

  private static String explain(JacksonException e) {
    var where = e.getLocation();
    String at =
        where == null
            ? ""
            : " (line " + where.getLineNr() + ", column " + where.getColumnNr() + ")";
    return e.getOriginalMessage() + at;
  }
}
