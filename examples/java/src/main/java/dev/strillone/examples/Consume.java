package dev.strillone.examples;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import static java.util.Map.entry;

/** Arguments: BROKER GROUP RESULTS [TOPIC]. Writes each event once into the file RESULTS, for ever. */
public final class Consume {
  private Consume() {}

  public static void main(String[] args) throws Exception {
    Map<String, Object> settings =
        Map.ofEntries(
            entry("bootstrap.servers", args[0]),
            entry("group.id", args[1]),
            entry("auto.offset.reset", "earliest"),
            entry("enable.auto.commit", false),
            entry("isolation.level", "read_committed"),
            entry("session.timeout.ms", 10000),
            entry("max.poll.records", 20));
    Results results = Results.of(Path.of(args[2]));
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(args.length > 3 ? args[3] : "news.enriched.v1"));
      while (true) {
        for (var record : consumer.poll(Duration.ofSeconds(1))) {
          results.add(Contract.checked(record.headers(), record.value()));
        }
        // only now: what is done twice is noticed, what is not done would be lost
        consumer.commitSync();
      }
    } catch (BrokenContract e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
