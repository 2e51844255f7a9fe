package dev.strillone.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.strillone.events.ContractFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Whether what our services published fits the schema that it names. */
public final class PublishedContract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

  private PublishedContract() {}

  /** What is wrong with the records of our own producers, with their places; others may write what they like. */
  public static List<String> broken(Collection<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream()
        .filter(record -> header(record, "ce_source").startsWith("/strillone/"))
        .flatMap(PublishedContract::problems)
        .toList();
  }

  private static Stream<String> problems(ConsumerRecord<byte[], byte[]> record) {
    String place = record.topic() + ":" + record.partition() + ":" + record.offset() + " ";
    String uri = header(record, "ce_dataschema");
    String name = uri.substring(uri.lastIndexOf('/') + 1);
    if (!header(record, "ce_type").endsWith("." + name.replace(".schema.json", ""))) {
      return Stream.of(place + "has the schema " + uri);
    }
    try {
      JsonNode data = JSON.readTree(record.value());
      return SCHEMAS.computeIfAbsent(name, PublishedContract::schema).validate(data).stream()
          .map(problem -> place + problem);
    } catch (IOException e) {
      return Stream.of(place + e);
    }
  }

  private static JsonSchema schema(String name) {
    try (InputStream schema = ContractFiles.open("schemas/" + name)) {
      return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}
