package dev.strillone.localstack;

import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicsTest {
  @Test
  void topicsAreThoseOfTheContract() {
    List<NewTopic> topics = Topics.declared();

    assertThat(topics)
        .extracting(NewTopic::name)
        .containsExactly(
            "news.raw.v1",
            "news.enriched.v1",
            "news.raw.v1.enrich.dlq",
            "news.enriched.v1.store.dlq");
  }

  @Test
  void partitionsAndSettingsAreThoseOfTheContract() {
    NewTopic enriched = Topics.declared().get(1);

    assertThat(enriched.numPartitions()).isEqualTo(12);
    assertThat(enriched.configs())
        .containsEntry("cleanup.policy", "compact")
        .containsEntry("min.compaction.lag.ms", "1209600000")
        .containsEntry("max.message.bytes", "16777216");
  }
}
