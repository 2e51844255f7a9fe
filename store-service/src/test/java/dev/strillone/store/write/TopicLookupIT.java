package dev.strillone.store.write;

import dev.strillone.store.outcome.TopicLife;
import dev.strillone.testbackends.Broker;
import dev.strillone.testbackends.KafkaBackend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a real Kafka says of a topic. */
class TopicLookupIT {
  private static final String TOPIC = "news.enriched.v1";

  @Test
  void aTopicThatIsMadeAgainHasAnotherId() throws Exception {
    try (Broker broker = KafkaBackend.open();
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      TopicLookup lookup = lookup(broker, _ -> {}, new ArrayList<>());
      TopicLife first = lookup.about(TOPIC);

      admin.deleteTopics(List.of(TOPIC)).all().get();
      await().atMost(Duration.ofMinutes(1)).until(() -> isMade(admin));

      // the broker says that it is made before it tells everybody of it
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> assertThat(lookup.about(TOPIC).id()).isNotEqualTo(first.id()));
      TopicLife second = lookup.about(TOPIC);
      assertThat(lookup.about(TOPIC)).isEqualTo(second);
      assertThat(second.name()).isEqualTo(first.name());
    }
  }

  @Test
  void aTopicThatIsNotThereIsWaitedFor() throws Exception {
    try (Broker broker = KafkaBackend.open();
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      List<Exception> failures = new ArrayList<>();
      TopicLookup lookup = lookup(broker, _ -> made(admin, "late"), failures);

      TopicLife late = lookup.about("late");

      assertThat(late.name()).isEqualTo("late");
      assertThat(failures).isNotEmpty();
    }
  }

  private static TopicLookup lookup(
      Broker broker, Transactions.Pause pause, List<Exception> failures) {
    return new TopicLookup(
        Map.of("bootstrap.servers", broker.bootstrapServers()), pause, failures::add);
  }

  private static void made(Admin admin, String topic) {
    admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)));
  }

  private static boolean isMade(Admin admin) throws InterruptedException {
    try {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
      return true;
    } catch (ExecutionException e) {
      assertThat(e).hasCauseInstanceOf(TopicExistsException.class); // not yet deleted
      return false;
    }
  }
}
