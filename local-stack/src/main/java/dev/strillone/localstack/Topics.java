package dev.strillone.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.strillone.events.ContractFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics that the event contract declares, with their partitions and settings. */
public final class Topics {
  private Topics() {}

  /** The topics as {@code asyncapi.yaml} has them, one replica each, as a single broker can hold them. */
  public static List<NewTopic> declared() {
    List<NewTopic> topics = new ArrayList<>();
    for (JsonNode channel : contract().get("channels")) {
      JsonNode kafka = channel.at("/bindings/kafka");
      topics.add(
          new NewTopic(kafka.get("topic").asText(), kafka.get("partitions").asInt(), (short) 1)
              .configs(settings(kafka.get("topicConfiguration"))));
    }
    return topics;
  }

  /**
   * Creates the declared topics; those that exist stay as they are.
   *
   * @throws IllegalStateException where the broker refuses or does not answer
   */
  public static void create(String bootstrapServers) {
    try (Admin admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
      for (Map.Entry<String, KafkaFuture<Void>> topic :
          admin.createTopics(declared()).values().entrySet()) {
        awaitCreated(topic.getKey(), topic.getValue());
      }
    }
  }

  private static void awaitCreated(String name, KafkaFuture<Void> created) {
    try {
      created.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("topic " + name + " cannot be created", e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while creating topic " + name, e);
    }
  }

  private static Map<String, String> settings(JsonNode declared) {
    Map<String, String> settings = new HashMap<>();
    for (Map.Entry<String, JsonNode> setting : declared.properties()) {
      settings.put(setting.getKey(), plain(setting.getValue()));
    }
    return settings;
  }

  /** AsyncAPI writes a list (cleanup.policy) where Kafka wants words with commas between them. */
  private static String plain(JsonNode value) {
    if (!value.isArray()) {
      return value.asText();
    }
    List<String> words = new ArrayList<>();
    value.forEach(word -> words.add(word.asText()));
    return String.join(",", words);
  }

  private static JsonNode contract() {
    try (InputStream yaml = ContractFiles.open(ContractFiles.ASYNCAPI)) {
      return new YAMLMapper().readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(ContractFiles.ASYNCAPI + " cannot be read", e);
    }
  }
}
