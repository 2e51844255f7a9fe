package dev.strillone.ingest.boilerplate;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Holds the one memory of this instance and the thread that feeds it. */
@Singleton
public final class MemoryKeeper {
  private final LineMemory memory;
  private final PublishedDocuments published;
  private final LinesReader reader;

  MemoryKeeper(
      MemoryLimits limits,
      @Identifier("default-kafka-broker") Map<String, Object> common,
      @ConfigProperty(name = "strillone.ingest.publish.lines-topic") String topic) {
    this.memory = new LineMemory(limits);
    this.published = new PublishedDocuments(limits.documentsInAll());
    this.reader = new LinesReader(() -> consumer(common), topic, this::remember);
  }

  /** Whether documents can be read as every other instance would read them. */
  public boolean isCaughtUp() {
    return reader.isCaughtUp();
  }

  @Produces
  @Singleton
  LineMemory memory() {
    return memory;
  }

  @Produces
  @Singleton
  PublishedDocuments published() {
    return published;
  }

  private void remember(LineObservation seen) {
    memory.observe(seen);
    published.add(seen.documentId());
  }

  void start(@Observes StartupEvent event) {
    Thread.ofPlatform().daemon().name("line-memory").start(reader);
  }

  void stop(@Observes ShutdownEvent event) {
    reader.stop();
  }

  private static Consumer<byte[], byte[]> consumer(Map<String, Object> common) {
    Map<String, Object> settings = new HashMap<>(common);
    settings.remove("group.id");
    settings.put("client.id", "ingest-service-lines");
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", false);
    settings.put("allow.auto.create.topics", false);
    // a start without a broker is asked again soon, not after a minute
    settings.put("default.api.timeout.ms", 5000);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
