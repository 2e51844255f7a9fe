package dev.strillone.testbackends;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackendsIT {
  private static final String TOPIC = "news.raw.v1";

  @Test
  void whatWasSentIsReadAfterAnOutage() throws Exception {
    KafkaBackend backend = new KafkaBackend();
    String servers = backend.start().get("kafka.bootstrap.servers");
    Holder test = new Holder();
    backend.inject(new FieldInjector(test));
    try {
      send(servers, "before");
      test.broker.halt();
      test.broker.resume();

      send(servers, "after");

      assertThat(read(servers, 2)).containsExactlyInAnyOrder("before", "after");
      assertThat(test.broker.bootstrapServers()).isEqualTo(servers);
    } finally {
      backend.stop();
    }
  }

  @Test
  void aCommitIsOnTheDiskBeforeItIsAnswered() throws SQLException {
    PostgresBackend backend = new PostgresBackend();
    Map<String, String> settings = backend.start();
    try (Connection connection =
        DriverManager.getConnection(
            settings.get("quarkus.datasource.jdbc.url"),
            settings.get("quarkus.datasource.username"),
            settings.get("quarkus.datasource.password"))) {

      List<String> shown =
          List.of(
              one(connection, "show fsync"),
              one(connection, "show synchronous_commit"),
              one(connection, "show full_page_writes"),
              one(connection, "select lower('PERCHÉ È')"));

      assertThat(shown).containsExactly("on", "on", "on", "perché è");
    } finally {
      backend.stop();
    }
  }

  private static void send(String servers, String value) throws Exception {
    Map<String, Object> config =
        Map.of("bootstrap.servers", servers, "enable.idempotence", true, "acks", "all");
    try (var producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      producer.send(new ProducerRecord<>(TOPIC, bytes, bytes)).get();
    }
  }

  private static List<String> read(String servers, int count) {
    Map<String, Object> config =
        Map.of("bootstrap.servers", servers, "group.id", "test", "auto.offset.reset", "earliest");
    List<String> values = new ArrayList<>();
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    try (var consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(TOPIC));
      while (values.size() < count && System.nanoTime() < deadline) {
        for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofMillis(200))) {
          values.add(new String(found.value(), StandardCharsets.UTF_8));
        }
      }
    }
    return values;
  }

  private static String one(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
